package dev.habeas.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For what a person may read personal data; ends up in the evidence. Source: GDPR Art. 5(1)(b), 5(2). */
enum Purpose {
    VERIFY_IDENTITY,
    DECIDE_REQUEST,
    REVIEW_DECISION,
    CHASE_RECIPIENT,
    DELIVER_ANSWER,
    ANSWER_QUESTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Purpose> ofWord(String word) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }

    /** What one usually needs the data for in this task; null if that is not clear. */
    static @Nullable Purpose usualIn(OpenTask task) {
        return switch (task.key()) {
            case "UserTask_VerifyIdentity", "UserTask_CheckAuthority" -> VERIFY_IDENTITY;
            case "UserTask_SettleDisputedAuthority" -> REVIEW_DECISION;
            case "UserTask_ReviewPackage" -> DECIDE_REQUEST;
            case "UserTask_ChaseRecipient" -> CHASE_RECIPIENT;
            case "UserTask_DeliverAnswerByHand", "UserTask_DeliverNoticeByHand", "UserTask_DeliverLiftingNotice" ->
                DELIVER_ANSWER;
            case "UserTask_ReadMessage" -> ANSWER_QUESTION;
            default -> {
                if (task.key().startsWith("UserTask_Decide")) {
                    yield DECIDE_REQUEST;
                }
                yield task.key().startsWith("UserTask_Approve") || task.key().startsWith("UserTask_Confirm")
                        ? REVIEW_DECISION
                        : null;
            }
        };
    }
}

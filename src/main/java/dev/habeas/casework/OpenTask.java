package dev.habeas.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case that waits for a person.
 *
 * @param key element id in the model, such as {@code UserTask_VerifyIdentity}
 * @param assignee null if nobody has claimed it
 * @param dueAt null if it has no date
 * @param instructionId the instruction it is about; null if it is about the whole case
 */
record OpenTask(
        String id,
        String key,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        @Nullable String instructionId) {

    static final String ANSWER = "answer.letter";

    public boolean isOf(String user) {
        return user.equals(assignee);
    }

    /** Whether what the recipients would be told is at stake in this task. */
    public boolean decidesThePlan() {
        return (key.startsWith("UserTask_Decide") && !key.equals("UserTask_DecideExtension"))
                || key.equals("UserTask_ApproveRefusal");
    }

    /** Whether the exports of the recipients are what this task is about. */
    public boolean reviewsThePackage() {
        return key.equals("UserTask_ReviewPackage");
    }

    /** The vault field of the letter that a person has to deliver in this task; null if there is none to deliver. */
    @Nullable
    String letter() {
        return switch (key) {
            case "UserTask_DeliverAnswerByHand" -> ANSWER;
            case "UserTask_DeliverLiftingNotice" -> "lifting-notice.letter";
            case "UserTask_DeliverNoticeByHand" -> "extension.letter";
            default -> null;
        };
    }

    public boolean deliversALetter() {
        return letter() != null;
    }
}

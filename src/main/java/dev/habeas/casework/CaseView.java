package dev.habeas.casework;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.DecisionLog.Decision;
import dev.habeas.jurisdictions.Right;
import dev.habeas.notices.NoticeLog;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case that is no personal data, as the page shows it.
 *
 * @param law the law of the case in words
 * @param tasks open ones, the oldest first
 * @param task the one the reader is looking at; null if none was named or it is not open in this case
 * @param due the most urgent duty; null if none is left
 * @param plan what the recipients would be told; empty unless that is being decided
 * @param chased the recipient that the task is about; null if it is about none
 * @param beside other cases of the same person, the newest first
 */
record CaseView(
        PrivacyCase subject,
        String law,
        Tone tone,
        List<Step> steps,
        List<OpenTask> tasks,
        @Nullable OpenTask task,
        List<DeadlineLine> deadlines,
        @Nullable DeadlineLine due,
        List<RecipientLine> recipients,
        List<PlanLine> plan,
        @Nullable RecipientLine chased,
        List<Decision> decisions,
        Timeline timeline,
        List<NoticeLog.Line> letters,
        List<PrivacyCase> beside) {

    private static final Set<Right> SHOWING = Set.of(Right.ACCESS, Right.PORTABILITY);

    /** Whether nothing is erased yet, and the same person still waits to see what is held. Source: GDPR Art. 15, 17. */
    public boolean endangersAnAnswer() {
        return subject.right() == Right.ERASURE
                && !subject.status().isFinal()
                && recipients.isEmpty()
                && beside.stream()
                        .anyMatch(each ->
                                SHOWING.contains(each.right()) && !each.status().isFinal());
    }
}

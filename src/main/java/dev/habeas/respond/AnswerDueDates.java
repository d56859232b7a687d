package dev.habeas.respond;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.PrivacyCase;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the answer to a case is due by law, as it stands now. */
@Component
class AnswerDueDates {

    private final CaseDeadlines deadlines;

    AnswerDueDates(CaseDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    Instant of(PrivacyCase subject) {
        return deadlines.answer(subject.id()).orElseThrow().dueAt();
    }
}

package dev.habeas.processors;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ClaimedTasks;
import dev.habeas.evidence.Evidence;
import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the decision about single fields of a rectification: corrected, or left as it is on a ground of the law. Source: GDPR
 * Art. 12(4), 16; 11 CCR 7023. Only who has claimed the decision decides about fields, and nothing changes once it is taken.
 */
@Component
@Transactional
public class CorrectionDesk {

    private static final String DECISION = "UserTask_DecideRectification";

    private final CorrectionDecisions decisions;
    private final CaseFiles files;
    private final Cases cases;
    private final ClaimedTasks tasks;
    private final Evidence evidence;

    CorrectionDesk(CorrectionDecisions decisions, CaseFiles files, Cases cases, ClaimedTasks tasks, Evidence evidence) {
        this.decisions = decisions;
        this.files = files;
        this.cases = cases;
        this.tasks = tasks;
        this.evidence = evidence;
    }

    /** @param decision null as long as the field follows the decision on the request */
    public record Asked(String field, @Nullable Correction decision) {}

    /** The fields that the person wants corrected, without their values; empty for other rights and shredded cases. */
    public List<Asked> asked(PrivacyCase subject) {
        if (subject.right() != Right.RECTIFICATION) {
            return List.of();
        }
        Map<String, Correction> decided =
                decisions.of(subject.id()).stream().collect(Collectors.toMap(Correction::field, Function.identity()));
        Set<String> named = files.detailsNamed(subject.id());
        return Correction.FIELDS.stream()
                .filter(named::contains)
                .map(field -> new Asked(field, decided.get(field)))
                .toList();
    }

    /** The codes of the grounds on which a field may be left as it is in this case. */
    public List<String> grounds(PrivacyCase subject) {
        return Grounds.limiting(Right.RECTIFICATION, subject.regime());
    }

    /**
     * Replaces what was decided about the field before.
     *
     * @return what is wrong: {@code access}, {@code field} or {@code ground}; empty if it is decided now
     */
    public Optional<String> decide(PrivacyCase subject, Correction correction, String person) {
        cases.lock(subject.id());
        if (!tasks.has(subject.reference().value(), DECISION, person)) {
            return Optional.of("access");
        }
        String ground = correction.ground();
        if (asked(subject).stream().noneMatch(each -> each.field().equals(correction.field()))) {
            return Optional.of("field");
        }
        if (ground != null && !grounds(subject).contains(ground)) {
            return Optional.of("ground");
        }
        decisions.decide(subject.id(), correction, person);
        evidence.append(
                subject.id(),
                ground == null ? "field-accepted" : "field-left",
                person,
                ground == null
                        ? Map.of("field", correction.field())
                        : Map.of("field", correction.field(), "ground", ground));
        return Optional.empty();
    }
}

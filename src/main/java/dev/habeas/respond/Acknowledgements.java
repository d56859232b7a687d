package dev.habeas.respond;

import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import dev.habeas.evidence.EvidenceLog;
import dev.habeas.jurisdictions.Role;
import dev.habeas.notices.NoticeKind;
import dev.habeas.notices.NoticeLog;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The confirmation that a request arrived, where no mail takes it to the person: there is no mailbox, or its mail failed. A
 * person gives it in another way. Source: 11 CCR 7021(a); Data Protection Act 2018 s. 164A; a courtesy elsewhere.
 */
@Component
@Transactional
public class Acknowledgements {

    /** The field of the vault with the letter as it was written. */
    public static final String LETTER = "acknowledgement.letter";

    private static final List<String> DUTIES = List.of("acknowledge", "complaint-ack");
    private static final Set<CaseDeadline.State> OVER =
            EnumSet.of(CaseDeadline.State.MET, CaseDeadline.State.SUPERSEDED);
    private static final String BY_HAND = "acknowledged-by-hand";

    private final CaseDeadlines deadlines;
    private final NoticeLog notices;
    private final SilentCases silent;
    private final Evidence evidence;
    private final EvidenceLog log;

    Acknowledgements(
            CaseDeadlines deadlines, NoticeLog notices, SilentCases silent, Evidence evidence, EvidenceLog log) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.silent = silent;
        this.evidence = evidence;
        this.log = log;
    }

    /** Whether a person has to give it, be it late: it is owed, nobody has given it, and no mail is on its way. */
    @Transactional(readOnly = true)
    public boolean isLeftToAPerson(PrivacyCase subject) {
        return subject.role() == Role.CONTROLLER
                && !subject.status().isFinal()
                && isOwed(subject.id())
                && notices.of(subject.id()).stream()
                        .noneMatch(each -> isOne(each.kind()) && !each.state().equals("failed"))
                && !silent.contains(subject.id())
                && log.of(subject.id()).stream().noneMatch(each -> each.type().equals(BY_HAND));
    }

    private boolean isOwed(CaseId id) {
        return deadlines.ofAll(List.of(id)).stream()
                .anyMatch(each -> DUTIES.contains(each.event()) && !OVER.contains(each.state()));
    }

    /** @return whether it was left to a person; otherwise nothing is recorded */
    public boolean givenByHand(PrivacyCase subject, String person) {
        if (!isLeftToAPerson(subject)) {
            return false;
        }
        given(subject.id());
        evidence.append(subject.id(), BY_HAND, person, Map.of());
        return true;
    }

    /** The person has it. */
    void given(CaseId id) {
        deadlines.meet(id, DUTIES);
    }

    static boolean isOne(NoticeKind kind) {
        return kind.word().endsWith("-acknowledgement");
    }
}

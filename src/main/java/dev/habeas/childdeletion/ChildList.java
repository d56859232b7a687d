package dev.habeas.childdeletion;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.Reader;
import dev.habeas.cases.SamePerson;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Our own list of children, by keyed hash: it outlives the deletion, so that the same child is known when it comes back, and
 * says nothing about any other use of the data. Source: 16 CFR 312.6(a)(2); the policy for everyone under sixteen.
 */
@Component
class ChildList {

    private final CaseFiles files;
    private final SamePerson person;
    private final Suppressions suppressions;
    private final Evidence evidence;

    ChildList(CaseFiles files, SamePerson person, Suppressions suppressions, Evidence evidence) {
        this.files = files;
        this.person = person;
        this.suppressions = suppressions;
        this.evidence = evidence;
    }

    /** Puts everything by which the child can be found on the list. Idempotent. */
    void add(CaseId id) {
        Collection<Identifier> identifiers = identifiers(id);
        suppressions.add(identifiers, Purpose.CHILD, id);
        note(id, "suppressed", identifiers.size());
    }

    /** Two people have found that it is no child: whatever stands on the list for the person ends, and nothing else. */
    void remove(CaseId id) {
        note(id, "suppression-ended", suppressions.lift(identifiers(id), Purpose.CHILD));
    }

    /** Ends what this case alone put on the list, unless another alert about the person is open or was found to be true. */
    void takeBack(CaseId id) {
        boolean stands = person.casesBeside(id).stream()
                .filter(each -> each.right() == Right.CHILD_DELETION)
                .anyMatch(each ->
                        each.outcome() != Outcome.WITHDRAWN && !ChildDeletionPlan.NOT_A_CHILD.equals(each.ground()));
        if (!stands) {
            note(id, "suppression-ended", suppressions.lift(identifiers(id), Purpose.CHILD, id));
        }
    }

    private Collection<Identifier> identifiers(CaseId id) {
        return files.read(id, Reader.system("list-of-children"))
                .map(CaseFile::identifiers)
                .orElseThrow();
    }

    private void note(CaseId id, String type, int entries) {
        evidence.append(
                id,
                type,
                Evidence.SYSTEM,
                Map.of("purpose", Purpose.CHILD.word(), "identifiers", Integer.toString(entries)));
    }
}

package dev.habeas.retention;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places and releases holds. Each has a chain of evidence of its own, under its own id, and leaves evidence in every case
 * that it names or touches.
 */
@Component
public class LegalHolds {

    private final HoldRows rows;
    private final HeldItems items;
    private final UnsentErasures unsent;
    private final HeldErasures heldErasures;
    private final LegalHoldProcess process;
    private final BlindIndex index;
    private final HeldPeople people;
    private final HoldLock lock;
    private final Evidence evidence;
    private final Clock clock;

    LegalHolds(
            HoldRows rows,
            HeldItems items,
            UnsentErasures unsent,
            HeldErasures heldErasures,
            LegalHoldProcess process,
            BlindIndex index,
            HeldPeople people,
            HoldLock lock,
            Evidence evidence,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.unsent = unsent;
        this.heldErasures = heldErasures;
        this.process = process;
        this.index = index;
        this.people = people;
        this.lock = lock;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param tooLate erasures that a recipient had accepted already and that could not be called back */
    public record Placed(LegalHold hold, int kept, int tooLate) {}

    /** Erasures under way keep what it covers, unless they were accepted before. One person is enough: nothing is lost. */
    @Transactional
    public Placed place(HoldScope scope, HoldReason reason, String owner, LocalDate reviewOn, String by) {
        lock.changeHolds();
        LegalHold hold = new LegalHold(
                UUID.randomUUID(),
                scope.subject(),
                !scope.person().isEmpty(),
                scope.processor(),
                scope.category(),
                reason,
                owner,
                reviewOn,
                by,
                clock.instant(),
                null,
                null);
        rows.insert(
                hold,
                scope.person().stream()
                        .flatMap(each -> index.hashesOf(each).stream())
                        .toList());
        people.remember(new CaseId(hold.id()), scope.person());
        Map<String, String> facts = new HashMap<>(
                Map.of("hold", hold.id().toString(), "reason", reason.word(), "reviewOn", reviewOn.toString()));
        Optional.ofNullable(hold.processor()).ifPresent(processor -> facts.put("processor", processor));
        // The ledger before the evidence, as everybody locks them.
        UnsentErasures.Result result = unsent.keepBack(hold.id());
        tell(hold, items.casesOf(hold.id()), "hold-placed", by, facts);
        process.start(hold.id(), reviewOn);
        return new Placed(hold, result.kept(), result.tooLate());
    }

    /** Looked at before its day, and still needed. */
    @Transactional
    public void postpone(UUID id, LocalDate next, String by) {
        review(id, next, by);
        process.released(id);
        process.start(id, next);
    }

    /** Looked at and still needed. */
    @Transactional
    public void review(UUID id, LocalDate next, String by) {
        rows.reviewOn(id, next);
        evidence.append(new CaseId(id), "hold-reviewed", by, Map.of("reviewOn", next.toString()));
    }

    /** As {@link #release}, and nobody is asked to look at it any more. */
    @Transactional
    public void releaseBeforeReview(UUID id, String by) {
        release(id, by);
        process.released(id);
    }

    /** Erasures that no other hold stops go on by themselves. A hold that is released already stays so. */
    @Transactional
    public void release(UUID id, String by) {
        lock.changeHolds();
        Optional<LegalHold> standing = rows.find(id).filter(LegalHold::stands);
        standing.ifPresent(hold -> {
            List<CaseId> named = items.casesOf(id);
            rows.release(id, by, clock.instant());
            people.forget(hold);
            tell(hold, named, "hold-released", by, Map.of("hold", id.toString()));
            heldErasures.goOn(items.resume(clock.instant()), id);
        });
    }

    @Transactional(readOnly = true)
    public Optional<LegalHold> find(UUID id) {
        return rows.find(id);
    }

    /** Whether there is a case, disclosure or breach of this number to be held. */
    @Transactional(readOnly = true)
    public boolean knows(CaseId id) {
        return rows.knows(id);
    }

    /** Whether the personal data under this number was destroyed. */
    @Transactional(readOnly = true)
    public boolean isDestroyed(CaseId id) {
        return rows.isDestroyed(id);
    }

    /** Those that stand first, and of these the one to be reviewed first. */
    @Transactional(readOnly = true)
    public List<LegalHold> all() {
        return rows.all(1000);
    }

    private void tell(LegalHold hold, List<CaseId> named, String type, String by, Map<String, String> facts) {
        evidence.append(new CaseId(hold.id()), type, by, facts);
        evidence.checkpoint(new CaseId(hold.id()));
        named.forEach(each -> evidence.append(each, type, by, facts));
    }
}

package dev.habeas.intake;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.clock.CaseClocks;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Role;
import dev.habeas.respond.Correspondence;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for a request: the key, the case, the vault, the clock, the letter and the process stand or fall together. */
@Component
class Intake {

    private final IdempotencyKeys keys;
    private final Cases cases;
    private final CaseFiles files;
    private final CaseClocks clocks;
    private final Correspondence correspondence;
    private final Evidence evidence;
    private final Clock clock;

    Intake(
            IdempotencyKeys keys,
            Cases cases,
            CaseFiles files,
            CaseClocks clocks,
            Correspondence correspondence,
            Evidence evidence,
            Clock clock) {
        this.keys = keys;
        this.cases = cases;
        this.files = files;
        this.clocks = clocks;
        this.correspondence = correspondence;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Idempotent by key: the same key with the same body gives the case that it gave before.
     *
     * @throws dev.habeas.web.ProblemException if the key was used with another body
     */
    @Transactional
    public CaseId accept(IdempotencyKeys.Use use, Checked request) {
        CaseId id = CaseId.random();
        Optional<CaseId> before = keys.claim(use, id);
        if (before.isPresent()) {
            return before.get();
        }
        PrivacyCase opened = caseOf(id, request);
        cases.open(opened);
        files.store(id, request.file());
        CaseClock started = clocks.start(opened);
        evidence.append(
                id,
                "case-opened",
                use.client(),
                Map.of(
                        "reference", opened.reference().value(),
                        "right", opened.right().word(),
                        "regime", opened.regime(),
                        "channel", opened.channel(),
                        "receivedAt", opened.receivedAt().toString()));
        correspondence.acknowledge(opened, request.file());
        request.right().start(opened, started, request.file().details());
        return id;
    }

    private PrivacyCase caseOf(CaseId id, Checked request) {
        return new PrivacyCase(
                id,
                CaseReference.random(),
                request.right().right(),
                Jurisdiction.of(request.residence()).primary().word(),
                Role.CONTROLLER,
                request.residence(),
                request.channel(),
                request.relation(),
                request.locale(),
                request.controller(),
                request.receivedAt(),
                clock.instant(),
                CaseStatus.RECEIVED,
                null,
                null,
                null);
    }
}

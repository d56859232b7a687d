package dev.habeas.intake;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RoutedProcess;
import dev.habeas.cases.SamePerson;
import dev.habeas.clock.CaseClocks;
import dev.habeas.deadlines.Topic;
import dev.habeas.evidence.Evidence;
import dev.habeas.identity.Assertions;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Role;
import dev.habeas.respond.Correspondence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final RoutedProcess routed;
    private final CaseLinks links;
    private final SamePerson person;
    private final Assertions assertions;
    private final Evidence evidence;
    private final Clock clock;

    Intake(
            IdempotencyKeys keys,
            Cases cases,
            CaseFiles files,
            CaseClocks clocks,
            Correspondence correspondence,
            RoutedProcess routed,
            CaseLinks links,
            SamePerson person,
            Assertions assertions,
            Evidence evidence,
            Clock clock) {
        this.keys = keys;
        this.cases = cases;
        this.files = files;
        this.clocks = clocks;
        this.correspondence = correspondence;
        this.routed = routed;
        this.links = links;
        this.person = person;
        this.assertions = assertions;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Idempotent by key: the same key with the same body gives the case that it gave before. A request that concerns the
     * company in both roles opens two linked cases.
     *
     * @return the case, of two the one in which the company is controller
     * @throws dev.habeas.web.ProblemException if the key was used with another body
     */
    @Transactional
    public CaseId accept(IdempotencyKeys.Use use, Checked request) {
        CaseId id = CaseId.random();
        return keys.claim(use, id).orElseGet(() -> openAll(id, request, use.client(), false));
    }

    /**
     * As {@link #accept}.
     *
     * @param silent whether no letter about it leaves
     * @return empty if the key opened a case before
     */
    @Transactional
    public Optional<CaseId> acceptOnce(IdempotencyKeys.Use use, Checked request, boolean silent) {
        CaseId id = CaseId.random();
        return keys.claim(use, id).isPresent()
                ? Optional.empty()
                : Optional.of(openAll(id, request, use.client(), silent));
    }

    private CaseId openAll(CaseId id, Checked request, String client, boolean silent) {
        List<Role> roles = request.routing().roles();
        open(id, roles.get(0), request, client, silent);
        for (Role other : roles.subList(1, roles.size())) {
            CaseId linked = CaseId.random();
            open(linked, other, request, client, silent);
            links.link(id, linked, CaseLinks.Kind.OTHER_ROLE);
        }
        return id;
    }

    private void open(CaseId id, Role role, Checked request, String client, boolean silent) {
        PrivacyCase opened = caseOf(id, role, request);
        cases.open(opened);
        files.store(id, request.file());
        if (role == Role.CONTROLLER) {
            person.link(id, request.file().identifiers());
        }
        assertions.keep(id, request.file(), client);
        CaseClock started = clocks.start(opened, topic(request));
        evidence.append(
                id,
                "case-opened",
                client,
                Map.of(
                        "reference", opened.reference().value(),
                        "right", opened.right().word(),
                        "regime", opened.regime(),
                        "role", role.word(),
                        "routing", request.routing().rule(),
                        "channel", opened.channel(),
                        "receivedAt", opened.receivedAt().toString()));
        if (silent) {
            correspondence.silence(id);
        }
        start(opened, started, request);
    }

    private static Topic topic(Checked request) {
        return request.process() == null
                ? Topic.of(request.right())
                : request.process().topic(request.file().details());
    }

    /** Who is passed on to a customer is told that at once by the process of routing, and needs no other letter. */
    private void start(PrivacyCase opened, CaseClock started, Checked request) {
        if (opened.role() == Role.PROCESSOR) {
            routed.start(opened, started);
        } else {
            correspondence.acknowledge(opened, request.file());
            Objects.requireNonNull(request.process())
                    .start(opened, started, request.file().details());
        }
    }

    private PrivacyCase caseOf(CaseId id, Role role, Checked request) {
        return new PrivacyCase(
                id,
                CaseReference.random(),
                request.right(),
                Jurisdiction.of(request.residence()).primary().word(),
                role,
                request.residence(),
                request.channel(),
                request.relation(),
                request.locale(),
                role == Role.PROCESSOR ? request.controller() : null,
                request.receivedAt(),
                clock.instant(),
                CaseStatus.RECEIVED,
                null,
                null,
                null);
    }
}

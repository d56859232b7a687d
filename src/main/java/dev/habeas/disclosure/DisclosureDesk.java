package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a demand: register, vault, evidence and process stand or fall together. */
@Component
@Transactional
class DisclosureDesk {

    private static final Duration USUAL = Duration.ofDays(14);

    private final Disclosures disclosures;
    private final Vault vault;
    private final Evidence evidence;
    private final DisclosureProcess process;
    private final Clock clock;

    DisclosureDesk(Disclosures disclosures, Vault vault, Evidence evidence, DisclosureProcess process, Clock clock) {
        this.disclosures = disclosures;
        this.vault = vault;
        this.evidence = evidence;
        this.process = process;
        this.clock = clock;
    }

    /** @throws ProblemException if it should have been answered by now */
    public Disclosure record(NewDisclosure body, String by) {
        if (body.respondBy() != null && !body.respondBy().toInstant().isAfter(clock.instant())) {
            throw new ProblemException(
                    Problem.INVALID_REQUEST,
                    "Some members are missing or wrong.",
                    List.of(new FieldError("respondBy", "is still to come")));
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Instant respondBy =
                body.respondBy() == null ? now.plus(USUAL) : body.respondBy().toInstant();
        Disclosure received = new Disclosure(
                id,
                body.agencyKind(),
                body.country(),
                body.customer() == null ? "controller" : "processor",
                body.customer(),
                now,
                respondBy,
                "received",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        disclosures.insert(received, by);
        vault.putAll(
                new CaseId(id),
                Map.of(
                        "disclosure.agency",
                        PersonalText.of(body.agency()),
                        "disclosure.demand",
                        PersonalText.of(body.demand())));
        evidence.append(
                new CaseId(id),
                "demand-received",
                by,
                Map.of("agencyKind", body.agencyKind(), "country", body.country(), "role", received.role()));
        process.start(id, now, respondBy);
        return received;
    }

    /** Who demands what about whom; every reading leaves evidence. Empty if there is no such disclosure. */
    public Optional<Map<String, String>> details(UUID id, String reader) {
        return disclosures
                .find(id)
                .map(found -> vault.read(new CaseId(id), new Reader(reader, "answer-demand")).entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().replace("disclosure.", ""),
                                entry -> entry.getValue().reveal())));
    }
}

package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Residence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a report in: key, register, vault, clock, evidence and process stand or fall together. */
@Component
class Reports {

    private final ReportCheck check;
    private final ReportKeys keys;
    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final DutyDates dates;
    private final BreachDeadlines deadlines;
    private final Vault vault;
    private final Evidence evidence;
    private final BreachProcess process;
    private final Clock clock;

    Reports(
            ReportCheck check,
            ReportKeys keys,
            Breaches breaches,
            Awarenesses awarenesses,
            DutyDates dates,
            BreachDeadlines deadlines,
            Vault vault,
            Evidence evidence,
            BreachProcess process,
            Clock clock) {
        this.check = check;
        this.keys = keys;
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.dates = dates;
        this.deadlines = deadlines;
        this.vault = vault;
        this.evidence = evidence;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Idempotent by key: the same key with the same body gives the breach that it gave before.
     *
     * @param reporter id of the staff user or API client
     * @throws dev.habeas.web.ProblemException if the body is wrong, or the key was used with another body
     */
    @Transactional
    public CaseId accept(String reporter, String key, NewBreach body) {
        CaseId id = CaseId.random();
        Optional<CaseId> before = keys.claim(reporter, key, body, id);
        return before.orElseGet(() -> open(id, check.check(body, reporter)));
    }

    private CaseId open(CaseId id, CheckedReport report) {
        Breach breach = new Breach(id, CaseReference.random(), report.facts(), Breach.Progress.reported());
        breaches.open(breach);
        vault.putAll(id, report.texts());
        Awareness awareness = awareness(report);
        awarenesses.add(id, awareness);
        List<BreachDeadline> computed = dates.fromAwareness(breach, awareness.awareAt());
        deadlines.keep(id, computed);
        evidence.append(id, "breach-reported", breach.facts().reportedBy(), facts(breach, awareness));
        process.start(breach, first(id, computed));
        return id;
    }

    private Awareness awareness(CheckedReport report) {
        Instant now = clock.instant();
        return report.awareAt() == null
                ? new Awareness(now, Awareness.PRESUMED, Evidence.SYSTEM, now)
                : new Awareness(
                        report.awareAt(), Awareness.REPORTED, report.facts().reportedBy(), now);
    }

    private BreachDeadline first(CaseId id, List<BreachDeadline> computed) {
        return deadlines
                .next(id)
                .or(() -> computed.stream().findFirst())
                .orElseThrow(() ->
                        new IllegalStateException("HABEAS-BRE-003 The rule table knows no deadline for any place"));
    }

    private static Map<String, String> facts(Breach breach, Awareness awareness) {
        Breach.Facts facts = breach.facts();
        return Map.of(
                "reference", breach.reference().value(),
                "role", facts.role().word(),
                "nature", facts.nature().isEmpty() ? "-" : String.join(";", facts.nature()),
                "places", places(facts.places()),
                "discoveredAt", facts.discoveredAt().toString(),
                "awareAt", awareness.awareAt().toString(),
                "awareness", awareness.reason(),
                "controller",
                        facts.controllers().isEmpty()
                                ? "-"
                                : facts.controllers().stream().limit(3).collect(Collectors.joining(";")));
    }

    /** The first of them, if there are more than fit into an entry; the register has them all. */
    private static String places(List<Residence> places) {
        return places.stream().limit(30).map(Residence::code).collect(Collectors.joining(";"));
    }
}

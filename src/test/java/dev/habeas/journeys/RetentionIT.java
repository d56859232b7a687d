package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceVerifier;
import dev.habeas.identity.Declarations;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Thirty months of answered cases, disclosures and breaches, and the daily run that purges what was kept long enough. */
@Journey
class RetentionIT {

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PastCases past;

    @Autowired
    private PastRegisters pastRegisters;

    @Autowired
    private PastHolds pastHolds;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Declarations declarations;

    @Autowired
    private EvidenceExport evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void whatIsDueGoesWhatIsHeldStaysAndTheProofHolds() throws IOException {
        ThirtyMonths seeded = ThirtyMonths.before(clock.instant(), past, pastRegisters);
        onlySeededCalifornians(seeded);
        PastHolds.Kept kept = pastHolds.some(seeded);
        PastRegisters.Past untold = pastRegisters.untold(clock.instant().minus(Duration.ofDays(800)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        reportIsComplete(seeded, today);
        assertThat(rows("vault_entry", ThirtyMonths.ids(seeded.cases())))
                .isGreaterThan(5L * seeded.cases().size());

        JsonNode run;
        try (LogCapture log = new LogCapture()) {
            run = new DailyRun("retention-run", "retention", people, clock, jdbc).next();

            assertThat(log.lines()).anyMatch(line -> line.contains("HABEAS-RET-001"));
            assertThat(Canary.in(log.lines())).isEmpty();
        }
        Instant asOf = Instant.parse(run.path("asOf").asText());
        counted(run);
        gone(seeded, asOf, kept);
        registersGone(seeded, asOf, kept.heldBreach());
        assertThat(withData(List.of(untold))).as("somebody is to be told yet").isOne();
        Traces.nowhere(jdbc, environment);
        reportIsComplete(seeded, today);
        assertThat(seeded.numbers())
                .allSatisfy(each -> assertThat(EvidenceVerifier.verify(Json.write(evidence.of(each)), Optional.empty())
                                .problems())
                        .isEmpty());
        System.out.printf(
                "Chains of evidence that verify: %d%n", seeded.numbers().count());
    }

    /** What other tests left in this database is not to be counted. */
    private void onlySeededCalifornians(ThirtyMonths seeded) {
        jdbc.sql("update privacy_case set regime = 'VOLUNTARY' where regime = 'CCPA' and not id = any(:seeded)")
                .param("seeded", ThirtyMonths.ids(seeded.cases()))
                .update();
    }

    /** Nothing that was received in the last 24 months is missing, although a part of what was closed before is. */
    private void reportIsComplete(ThirtyMonths seeded, LocalDate until) {
        LocalDate from = until.minusMonths(24);
        Map<String, CcpaFigures.Line> expected = CcpaFigures.of(seeded.cases(), from, until);
        var response = people.staff("manager").get("/api/v1/reports/ccpa-metrics?from=" + from + "&until=" + until);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(CcpaFigures.reported(Json.read(response))).isEqualTo(expected);
        System.out.printf("Received from %s until %s:%n", from, until);
        expected.forEach((kind, line) -> System.out.printf(
                "%-8s received %3d  complied %3d  denied %3d  median %s days%n",
                kind, line.received(), line.complied(), line.denied(), line.median()));
        assertThat(expected.values()).allMatch(line -> line.received() > 50 && line.denied() > 5);
    }

    private static void counted(JsonNode run) {
        run.path("classes").forEach(line -> {
            System.out.printf(
                    "%-18s due %4d  purged %4d  left %d  held %d%n",
                    line.path("recordClass").asText(),
                    line.path("due").asInt(),
                    line.path("purged").asInt(),
                    line.path("left").asInt(),
                    line.path("held").asInt());
            assertThat(line.path("left").asInt()).isZero();
            assertThat(line.path("due").asInt())
                    .isEqualTo(line.path("purged").asInt() + line.path("held").asInt())
                    .isPositive();
        });
        assertThat(run.path("classes").findValuesAsText("recordClass"))
                .containsExactly(
                        "identity-evidence",
                        "working-data",
                        "minimal-record",
                        "disclosure-data",
                        "disclosure-record",
                        "breach-data",
                        "breach-record");
        assertThat(run.path("classes").get(1).path("held").asInt()).isEqualTo(3);
        assertThat(run.path("classes").get(5).path("held").asInt()).isEqualTo(1);
    }

    private void gone(ThirtyMonths seeded, Instant asOf, PastHolds.Kept kept) {
        List<PastCase> forgotten = seeded.forgotten(asOf).stream()
                .filter(each -> !each.id().equals(kept.restricting()))
                .toList();
        List<PastCase> shredded = seeded.shredded(asOf).stream()
                .filter(each -> !kept.held().contains(each.id()))
                .toList();
        List<PastCase> readable =
                seeded.cases().stream().filter(each -> !shredded.contains(each)).toList();
        assertThat(shredded).hasSizeGreaterThan(26 * ThirtyMonths.A_MONTH);
        assertThat(forgotten)
                .hasSizeGreaterThan(5 * ThirtyMonths.A_MONTH / 2)
                .allMatch(each -> each.regime().equals("CCPA"));
        assertThat(readable)
                .hasSizeGreaterThan(2 * ThirtyMonths.A_MONTH)
                .allSatisfy(each -> assertThat(files.read(each.id(), Reader.system("trial"))
                                .orElseThrow()
                                .name())
                        .isEqualTo("Zyx-CANARY-NAME"));
        for (String table : List.of("vault_entry", "vault_note", "vault_file", "notice")) {
            assertThat(rows(table, ThirtyMonths.ids(shredded))).as(table).isZero();
        }
        assertThat(rows("blind_index", ThirtyMonths.ids(shredded)))
                .isEqualTo(rows(
                        "blind_index",
                        new SqlArrayValue("uuid", kept.restricting().value())))
                .isOne();
        for (String table : List.of("instruction", "case_key", "case_matter")) {
            assertThat(rows(table, ThirtyMonths.ids(forgotten))).as(table).isZero();
        }
        declarationsStay(shredded, forgotten);
        assertThat(ledger.count(
                        "select count(*) from vault_entry where field = 'requester.assurance'"
                                + " and case_id = any(?)",
                        ThirtyMonths.ids(readable)))
                .isEqualTo(kept.held().size());
        assertThat(ledger.count(
                        "select count(*) from privacy_case where id = any(?)", ThirtyMonths.ids(seeded.cases())))
                .isEqualTo(seeded.cases().size() - forgotten.size());
    }

    /** As long as the minimal record, which is longer than the working data. Source: 11 CCR 7062(c), 7101(a). */
    private void declarationsStay(List<PastCase> shredded, List<PastCase> forgotten) {
        List<PastCase> kept =
                shredded.stream().filter(each -> !forgotten.contains(each)).toList();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(declarations
                                .look(each.id(), "officer")
                                .orElseThrow()
                                .reveal())
                        .isEqualTo(PastCases.DECLARATION));
        assertThat(rows("signed_declaration", ThirtyMonths.ids(forgotten))).isZero();
        Object[] own = forgotten.stream()
                .map(each -> PastCases.declarationOf(each.id()).value())
                .toArray();
        assertThat(rows("case_key", new SqlArrayValue("uuid", own))).isZero();
    }

    /** Each stays until its period is over, and not longer. */
    private void registersGone(ThirtyMonths seeded, Instant asOf, PastRegisters.Past held) {
        assertThat(withData(seeded.disclosures())).isEqualTo(ThirtyMonths.closedWithin(seeded.disclosures(), 12, asOf));
        assertThat(withData(seeded.breaches())).isEqualTo(ThirtyMonths.closedWithin(seeded.breaches(), 60, asOf) + 1);
        assertThat(rows("vault_entry", ThirtyMonths.numbers(List.of(held)))).isEqualTo(2);
        assertThat(ledger.count(
                        "select count(*) from disclosure where id = any(?)",
                        ThirtyMonths.numbers(seeded.disclosures())))
                .isEqualTo(ThirtyMonths.closedWithin(seeded.disclosures(), 60, asOf))
                .isEqualTo(seeded.disclosures().size() - 2);
        for (String table :
                List.of("breach where id", "breach_awareness where breach_id", "breach_report where breach_id")) {
            assertThat(ledger.count(
                            "select count(*) from " + table + " = any(?)", ThirtyMonths.numbers(seeded.breaches())))
                    .isEqualTo(seeded.breaches().size() - 1);
        }
    }

    private long withData(List<PastRegisters.Past> some) {
        return ledger.count(
                "select count(distinct case_id) from vault_entry where case_id = any(?)", ThirtyMonths.numbers(some));
    }

    private long rows(String table, SqlArrayValue ids) {
        return ledger.count("select count(*) from " + table + " where case_id = any(?)", ids);
    }
}

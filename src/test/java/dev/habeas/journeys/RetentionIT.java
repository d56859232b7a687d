package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Thirty months of answered cases, and the daily run that purges what was kept long enough. */
@Journey
class RetentionIT {

    private static final Duration APPEAL_WINDOW = Duration.ofDays(90);
    private static final Map<String, Integer> RECORD_MONTHS = Map.of("GDPR", 36, "CCPA", 24);

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PastCases past;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EvidenceExport evidence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private final List<PastCase> subjects = new ArrayList<>();

    @Test
    void whatIsDueGoesWhatIsHeldStaysAndTheProofHolds() throws IOException {
        thirtyMonths();
        PastCase heldCase = subjects.get(20);
        PastCase heldPerson = subjects.get(41);
        holdCase(heldCase);
        holdPerson(heldPerson);
        int year = ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() - 1;
        JsonNode figures = metrics(year);
        assertThat(rows("vault_entry", ids(subjects))).isGreaterThan(300);

        try (LogCapture log = new LogCapture()) {
            JsonNode run = run();

            assertThat(log.lines()).anyMatch(line -> line.contains("HABEAS-RET-001"));
            assertThat(Canary.in(log.lines())).isEmpty();
            counted(run);
            gone(run, List.of(heldCase.id(), heldPerson.id()));
        }
        assertThat(metrics(year)).isEqualTo(figures);
        assertThat(figures.path("requests").get(0).path("received").asInt()).isGreaterThanOrEqualTo(12);
        assertThat(figures.path("requests").get(0).path("medianDays").asDouble())
                .isEqualTo(PastCases.ANSWERED_WITHIN.toDays());
        System.out.printf("Report of %d, before and after the purge: %s%n", year, figures.path("requests"));
        assertThat(subjects)
                .allSatisfy(each -> assertThat(
                                EvidenceVerifier.verify(Json.write(evidence.of(each.id())), Optional.empty())
                                        .problems())
                        .isEmpty());
    }

    /** Two a month, one in Germany and one in California, of which every fifth is refused. */
    private void thirtyMonths() {
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int month = 1; month <= 30; month++) {
            Instant closed = now.minusMonths(month).minusDays(1).toInstant();
            Outcome outcome = month % 5 == 0 ? Outcome.REFUSED : Outcome.GRANTED;
            subjects.add(past.closed("DE", closed, outcome));
            subjects.add(past.closed("US-CA", closed, outcome));
        }
    }

    private void holdCase(PastCase subject) {
        jdbc.sql("""
                insert into legal_hold (id, case_id, of_person, reason, owner, review_on, placed_by, placed_at)
                values (gen_random_uuid(), :case, false, 'law', 'officer', '2030-01-01', 'officer', now())""").param("case", subject.id().value()).update();
    }

    private void holdPerson(PastCase subject) {
        jdbc.sql("""
                with hold as (insert into legal_hold (id, of_person, reason, owner, review_on, placed_by, placed_at)
                    values (gen_random_uuid(), true, 'law', 'officer', '2030-01-01', 'officer', now()) returning id)
                insert into legal_hold_person (hold_id, mac)
                    select hold.id, b.mac from hold, blind_index b where b.case_id = :case""").param("case", subject.id().value()).update();
    }

    private JsonNode metrics(int year) {
        JsonNode report = report("ccpa-metrics?year=" + year);
        ((com.fasterxml.jackson.databind.node.ObjectNode) report).remove("asOf");
        return report;
    }

    private JsonNode report(String name) {
        var response = people.staff("manager").get("/api/v1/reports/" + name);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response);
    }

    /** Lives until the run that is due next, and through it. */
    private JsonNode run() {
        Instant before = clock.instant();
        clock.advanceTo(nextRun().plusSeconds(1));
        eventually(() -> assertThat(finishedAfter(before)).isNotNull());
        return finishedAfter(before);
    }

    private Instant nextRun() {
        return jdbc.sql("select max(duedate_) from act_ru_job where handler_type_ = 'timer-start-event'"
                        + " and handler_cfg_ like 'retention-run%'")
                .query(java.time.LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private JsonNode finishedAfter(Instant before) {
        JsonNode latest = report("retention").path("runs").path(0);
        return latest.path("finishedAt").isTextual()
                        && Instant.parse(latest.path("asOf").asText()).isAfter(before)
                ? latest
                : null;
    }

    private static void counted(JsonNode run) {
        run.path("classes").forEach(line -> {
            System.out.printf(
                    "%-18s due %3d  purged %3d  left %d  held %d%n",
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
        assertThat(run.path("classes").get(1).path("held").asInt()).isEqualTo(2);
    }

    private void gone(JsonNode run, List<CaseId> held) throws IOException {
        Instant asOf = Instant.parse(run.path("asOf").asText());
        List<PastCase> shredded = subjects.stream()
                .filter(each -> !held.contains(each.id()))
                .filter(each -> !each.closedAt().plus(APPEAL_WINDOW).isAfter(asOf))
                .toList();
        List<PastCase> forgotten = shredded.stream()
                .filter(each -> !each.closedAt()
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(RECORD_MONTHS.get(each.regime()))
                        .toInstant()
                        .isAfter(asOf))
                .toList();
        List<PastCase> readable =
                subjects.stream().filter(each -> !shredded.contains(each)).toList();
        assertThat(shredded).hasSizeGreaterThan(50);
        assertThat(forgotten)
                .hasSizeGreaterThan(5)
                .allMatch(each -> each.regime().equals("CCPA"));
        assertThat(readable)
                .hasSizeGreaterThan(4)
                .allSatisfy(each -> assertThat(files.read(each.id(), Reader.system("trial"))
                                .orElseThrow()
                                .name())
                        .isEqualTo("Zyx-CANARY-NAME"));
        for (String table : List.of("vault_entry", "vault_note", "blind_index", "notice")) {
            assertThat(rows(table, ids(shredded))).as(table).isZero();
        }
        for (String table : List.of("instruction", "case_key", "case_matter")) {
            assertThat(rows(table, ids(forgotten))).as(table).isZero();
        }
        assertThat(ledger.count(
                        "select count(*) from vault_entry where field = 'requester.assurance'"
                                + " and case_id = any(?)",
                        ids(readable)))
                .isEqualTo(held.size());
        assertThat(ledger.count("select count(*) from privacy_case where id = any(?)", ids(subjects)))
                .isEqualTo(subjects.size() - forgotten.size());
        scanned();
    }

    private void scanned() throws IOException {
        Canary.Search search = Canary.search(jdbc, Canary.allSchemas(jdbc));
        Path keys = environment
                .getRequiredProperty("habeas.vault.keyset-file", Path.class)
                .getParent();
        List<String> written = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(keys)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                written.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        System.out.printf(
                "Looked for the marks in %d columns of %d tables and %d files: %d found%n",
                search.columns(), search.tables(), written.size(), search.hits().size());
        assertThat(search.hits()).isEmpty();
        assertThat(Canary.in(written)).isEmpty();
    }

    private long rows(String table, SqlArrayValue ids) {
        return ledger.count("select count(*) from " + table + " where case_id = any(?)", ids);
    }

    private static SqlArrayValue ids(List<PastCase> subjects) {
        return new SqlArrayValue(
                "uuid", subjects.stream().map(each -> each.id().value()).toArray());
    }

    @Test
    void everyTableWithRowsOfCasesIsInTheSchedule() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("src/main/resources/dev/habeas/retention/tables.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",")[0])
                .toList();
        List<String> tables = jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = 'habeas' and column_name in ('case_id', 'instruction_id')""").query(String.class).list();

        assertThat(tables).isNotEmpty();
        assertThat(listed)
                .as("say in tables.csv when the rows of each table go")
                .containsAll(tables);
    }

    @Test
    void theEngineForgetsTheHistoryOfWhatEndedLongAgo() {
        OpenCase subject = OpenCase.erasure(people, "history.zyx@example.org");
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Verify identity"));
        people.program().post("/api/v1/requests/" + subject.id() + "/withdrawal", "");
        subject.becomes("withdrawn");
        assertThat(history(subject)).isPositive();

        clock.advance(Duration.ofDays(91));
        eventually(() -> assertThat(nextCleanup()).isAfter(clock.instant()));
        assertThat(nextCleanup().atZone(ZoneOffset.UTC).getHour()).isEqualTo(2);
        assertThat(history(subject)).isPositive();
        clock.advanceTo(nextCleanup().plusSeconds(1));

        eventually(() -> assertThat(history(subject)).isZero());
    }

    private long history(OpenCase subject) {
        return ledger.count("select count(*) from act_hi_procinst where business_key_ = ?", subject.reference());
    }

    private Instant nextCleanup() {
        return jdbc.sql("select min(duedate_) from act_ru_job where handler_type_ = 'history-cleanup'")
                .query(java.time.LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }
}

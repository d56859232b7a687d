package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.EvidenceVerifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Marked personal data goes through a whole case, with everything that can go wrong, and is nowhere but in the vault. */
@Journey
class CanaryIT {

    private static final List<String> ENGINE = List.of("engine");

    private final Canary canary = new Canary();

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Vault vault;

    @Autowired
    private CaseFiles files;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isInNoTableOfTheEngineInNoLogAndInNoAddressAndAfterShreddingNowhere() {
        try (LogCapture log = new LogCapture()) {
            OpenCase subject = completedFailedAndCommentedOn();

            Canary.Search engine = Canary.search(jdbc, ENGINE);
            System.out.printf(
                    "%d columns of %d engine tables, %d log lines, %d addresses: looked through%n",
                    engine.columns(),
                    engine.tables(),
                    log.lines().size(),
                    recipients.urls().size());
            assertThat(engine.hits()).isEmpty();
            assertThat(engine.tables()).isGreaterThan(40);
            assertThat(Canary.in(log.lines())).isEmpty();
            assertThat(log.lines()).anyMatch(line -> line.contains("HABEAS-NOT-002"));
            assertThat(Canary.in(recipients.urls())).isEmpty();
            assertThat(Canary.in(List.of(subject.view().toString(), subject.evidence())))
                    .isEmpty();

            shredded(subject);
            assertThat(Canary.in(log.lines())).isEmpty();
        }
    }

    private OpenCase completedFailedAndCommentedOn() {
        recipients.answers(CRM, aResponse().withStatus(500).withBody("Zyx-CANARY-ERROR " + canary.email));
        recipients.answers(NEWSLETTER, okJson("""
                {"state": "done", "count": 1, "reason": "Zyx CANARY was here", "data": {"email": "%s"}}""".formatted(canary.email)));
        OpenCase subject = OpenCase.open(people, canary.request());
        vault.append(caseId(subject), "analyst", PersonalText.of("Zyx-CANARY-NOTE"));
        eventually(() -> assertThat(mail.mailbox(canary.requester)).hasSize(1));
        whatStaffMustNotWrite(subject);
        mail.refuse(canary.requester);
        subject.granted();

        eventually(() -> assertThat(ledger.nextAttempt(subject)).isPresent());
        recipients.answers(CRM, okJson("""
                {"state": "refused", "reason": "Zyx-CANARY-REASON of %s", "data": {"name": "Zyx-CANARY-NAME"}}""".formatted(canary.email)));
        clock.advanceTo(ledger.nextAttempt(subject).orElseThrow().plusSeconds(1));
        subject.complete("analyst", "Chase recipient", Map.of("chaseDecision", "done-by-hand"));
        subject.complete("analyst", "Deliver answer by hand", Map.of("deliveryChannel", "post"));
        return subject.becomes("completed");
    }

    private void whatStaffMustNotWrite(OpenCase subject) {
        subject.complete("analyst", "Check authority", Map.of("authorityProof", "parent-signed-form"));
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Verify identity"));
        Caller analyst = people.staff("analyst");
        String task = Json.read(analyst.post(
                        "/engine-rest/task", "{\"processInstanceBusinessKey\": \"" + subject.reference() + "\"}"))
                .path(0)
                .path("id")
                .asText();
        analyst.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"analyst\"}");
        String variable = "{\"variables\": {\"%s\": {\"value\": \"Zyx-CANARY-VARIABLE\"}}}";
        for (var attempt : List.of(
                analyst.post("/engine-rest/task/" + task + "/comment/create", "{\"message\": \"Zyx-CANARY-COMMENT\"}"),
                analyst.post("/engine-rest/task/" + task + "/submit-form", variable.formatted("comment")),
                analyst.post("/engine-rest/task/" + task + "/submit-form", variable.formatted("identityDecision")))) {
            assertThat(attempt.statusCode()).as(attempt.body()).isBetween(400, 499);
        }
    }

    private void shredded(OpenCase subject) {
        CaseId id = caseId(subject);
        byte[] sealed = vault.seal(id, "trial", PersonalText.of("Zyx-CANARY"));
        List<Map<String, Object>> backup = jdbc.sql("select * from vault_entry where case_id = ?")
                .param(id.value())
                .query()
                .listOfRows();
        assertThat(backup).isNotEmpty();
        assertThat(files.read(id, Reader.system("trial"))).isPresent();

        vault.shred(id);

        Canary.Search all = Canary.search(jdbc, Canary.allSchemas(jdbc));
        System.out.printf("%d columns of all %d tables after shredding: looked through%n", all.columns(), all.tables());
        assertThat(all.hits()).isEmpty();
        assertThat(EvidenceVerifier.verify(subject.evidence(), Optional.empty()).problems())
                .isEmpty();
        assertThat(vault.unseal(id, "trial", sealed)).isEmpty();
        restore(backup);
        assertThat(files.read(id, Reader.system("trial"))).isEmpty();
    }

    /** Rows of a backup that was made before; without the key they say nothing. */
    private void restore(List<Map<String, Object>> backup) {
        backup.forEach(row -> jdbc.sql("""
                insert into vault_entry (case_id, field, version, ciphertext, written_at)
                values (:case_id, :field, :version, :ciphertext, :written_at)""").params(row).update());
    }

    /** The searches of the test above find what is there. */
    @Test
    void wouldBeFoundIfItLeaked() {
        OpenCase subject = OpenCase.open(people, canary.request());
        subject.complete("analyst", "Check authority", Map.of("authorityProof", "parent-signed-form"));
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Verify identity"));
        List<String> hits = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            "update act_ru_task set description_ = 'for Zyx-CANARY-NAME' where id_ in (select id_ from act_ru_task limit 1)")
                    .update();
            jdbc.sql("insert into act_ge_bytearray (id_, rev_, name_, bytes_) values ('leak', 1, 'leak', ?)")
                    .param(("\u0000\u00ff" + canary.email).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                    .update();
            return Canary.search(jdbc, ENGINE).hits();
        });
        assertThat(hits).containsExactlyInAnyOrder("engine.act_ru_task.description_", "engine.act_ge_bytearray.bytes_");
        try (LogCapture log = new LogCapture()) {
            LoggerFactory.getLogger("org.example").warn("a leak", new IllegalStateException(canary.requester));
            assertThat(Canary.in(log.lines())).hasSize(1);
        }
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.reference())
                .rootProcessInstances()
                .singleResult()
                .getId();
        assertThatThrownBy(() -> runtime.setVariable(instance, "note", "Zyx-CANARY"))
                .hasMessageNotContaining("CANARY");
        assertThatThrownBy(() -> runtime.setVariable(instance, "caseId", "Zyx-CANARY"))
                .hasMessageNotContaining("CANARY");
    }

    private static CaseId caseId(OpenCase subject) {
        return CaseId.of(subject.id());
    }
}

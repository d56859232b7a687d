package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document as the last resort: it comes in over the status page, one person looks at it, and it is gone. */
@Journey
class IdentityDocumentIT {

    private static final byte[] PDF = "%PDF-1.7 zyx-canary-passport %%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String ASKED = "Show us that you may ask";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    private Portal person;
    private String status;
    private OpenCase subject;

    @BeforeEach
    void aCaseIsOpen() {
        person = Portal.somebody(people, mail);
        status = person.handsIn(Map.of("account", "A-4711", "phone", "+33140000000"));
        subject = person.caseOf(people, ledger, status);
    }

    @Test
    void itIsLookedAtByWhoVerifiesAndDestroyedAtTheDecision() {
        theRulesAskForADocument();
        HttpResponse<String> open = person.unlocks(status);
        assertThat(open.body()).contains(ASKED, "multipart/form-data", "at most 5 MB");
        HttpResponse<String> sent = send(open, "../../passport\u202Efdp.exe", PDF);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("The document is with us", "1 document waits");
        String document =
                ledger.text("select id::text from identity_document where case_id = cast(? as uuid)", subject.id());
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();
        assertThat(wrappedKey(document)).isNotEqualTo("none");
        assertThat(wrappedKey(document)).isNotEqualTo(wrappedKey(subject.id()));

        String path = page(subject) + "/documents/" + document;
        Desk robin = Desk.of(people, People.BOTH);
        assertThat(robin.post(robin.get("/cases"), path, Map.of()).statusCode()).isEqualTo(403);
        claim(subject, "analyst", "Verify identity");
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> desk = analyst.get(page(subject));
        assertThat(desk.body()).contains("Look at the document (PDF, 1 kB)");
        HttpResponse<String> seen = analyst.post(desk, path, Map.of());
        assertThat(seen.body()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));
        assertThat(seen.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + subject.reference() + ".pdf\"");
        assertThat(seen.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(seen.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(analyst.get(path).statusCode()).isIn(404, 405);
        assertThat(robin.post(robin.get("/cases"), path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(looks()).isEqualTo(1);

        subject.complete(
                "analyst", "Verify identity", Map.of("identityDecision", "verified", "identityMethod", "document"));

        assertGone(document);
        assertThat(subject.evidence())
                .contains("identity-documents-destroyed", "\"method\":\"document\"")
                .doesNotContain("passport");
        assertThat(analyst.post(desk, path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void aLegalRepresentativeIsAskedForItAfterSomebodyFoundThatTheDataIsSensitive() {
        String form = "/privacy/request/access";
        Map<String, String> ward = Map.of("relation", "legal-representative", "subjectEmail", "ward@example.org");
        person.post(form, form, person.fields(ward));
        status = person.opens(person.mails.linksToOpen(2).get(1));
        subject = person.caseOf(people, ledger, status, "Check authority");
        subject.complete("analyst", "Check authority", Map.of("authorityProof", "court-appointment"));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        assertThat(person.unlocks(status).body()).doesNotContain(ASKED);

        subject.complete("analyst", "Verify identity", Map.of("identityDecision", "ask", "exposedData", "sensitive"));
        eventually(() -> assertThat(subject.evidence()).contains("\"proof-asked\"", "\"level\":\"document\""));
        HttpResponse<String> open = person.unlocks(status);
        assertThat(open.body()).contains(ASKED);
        assertThat(send(open, "passport.pdf", PDF).statusCode()).isEqualTo(200);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        Map<String, String> less = Map.of("identityDecision", "verified", "identityMethod", "three-data-points");
        assertThat(subject.attempt("analyst", "Verify identity", less).body()).contains("another proof in this case");
        subject.complete(
                "analyst", "Verify identity", Map.of("identityDecision", "verified", "identityMethod", "document"));
        eventually(() -> assertThat(subject.tasks("analyst")).doesNotContain("Verify identity"));
        assertThat(ledger.count("select count(*) from identity_document where case_id = cast(? as uuid)", subject.id()))
                .isZero();
    }

    @Test
    void nothingIsTakenThatWasNotAskedFor() {
        HttpResponse<String> open = person.unlocks(status);
        assertThat(open.body()).doesNotContain(ASKED, "type=\"file\"");
        HttpResponse<String> refused = send(open, "passport.pdf", PDF);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("We need no document for this request");
        assertNothingKept();
    }

    @Test
    void whatItIsCountsAndNotWhatItIsCalled() {
        theRulesAskForADocument();
        HttpResponse<String> open = person.unlocks(status);
        for (String hostile : List.of("<html><script>", "MZ\u0090", "GIF89a=1;", "%PDF", " %PDF-1.7 later", "<svg/>")) {
            HttpResponse<String> refused = send(open, "passport.pdf", hostile.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(hostile).isEqualTo(422);
            assertThat(refused.body()).contains("We take PDF, JPEG and PNG only");
        }
        assertThat(send(open, "passport.pdf", new byte[0]).body()).contains("Choose a file first");
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        HttpResponse<String> refused = send(open, "passport.pdf", large);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This file is too large");
        assertNothingKept();

        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        assertThat(send(open, "passport.pdf", png).statusCode()).isEqualTo(200);
        assertThat(ledger.text("select type from identity_document where case_id = cast(? as uuid)", subject.id()))
                .isEqualTo("png");
    }

    @Test
    void aLinkWithoutItsCodeOrOfNobodyTakesNothing() {
        theRulesAskForADocument();
        HttpResponse<String> locked = person.get(status);
        assertThat(locked.body()).doesNotContain(ASKED);
        assertThat(person.postFile(locked, status + "/document", Map.of("pass", "guess"), "a.pdf", PDF)
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.postFile(
                                locked,
                                "/privacy/status/" + UUID.randomUUID() + "/document",
                                Map.of("pass", Portal.pass(person.unlocks(status))),
                                "a.pdf",
                                PDF)
                        .statusCode())
                .isEqualTo(404);
        assertNothingKept();
    }

    @Test
    void whatNobodyHasToLookAtAnyMoreIsDestroyedToo() {
        theRulesAskForADocument();
        HttpResponse<String> open = person.unlocks(status);
        send(open, "passport.pdf", PDF);
        String document =
                ledger.text("select id::text from identity_document where case_id = cast(? as uuid)", subject.id());
        person.post(status, status + "/withdrawal", Map.of("pass", Portal.pass(open), "confirmed", "yes"));
        subject.becomes("withdrawn");
        eventually(() -> assertGone(document));
        assertThat(subject.evidence()).contains("no-longer-asked-for");
    }

    /** Where the table puts it for a representative and sensitive data, without the way there. */
    private void theRulesAskForADocument() {
        String fragment = runtime.createProcessInstanceQuery()
                .processDefinitionKey("verify-identity")
                .variableValueEquals("caseId", subject.id())
                .singleResult()
                .getProcessInstanceId();
        runtime.setVariable(fragment, "assuranceLevel", "document");
    }

    private HttpResponse<String> send(HttpResponse<String> open, String name, byte[] content) {
        return person.postFile(open, status + "/document", Map.of("pass", Portal.pass(open)), name, content);
    }

    private long looks() {
        return ledger.entries(subject, "identity-document-shown");
    }

    private String wrappedKey(String id) {
        return ledger.text(
                "select coalesce(wrapped_key::text, 'none') from case_key where case_id = cast(? as uuid)", id);
    }

    private void assertGone(String document) {
        assertThat(ledger.count("select count(*) from identity_document where id = cast(? as uuid)", document))
                .isZero();
        assertThat(ledger.count("select count(*) from vault_file where case_id = cast(? as uuid)", document))
                .isZero();
        assertThat(wrappedKey(document)).isEqualTo("none");
    }

    private void assertNothingKept() {
        assertThat(ledger.count("select count(*) from identity_document where case_id = cast(? as uuid)", subject.id()))
                .isZero();
    }
}

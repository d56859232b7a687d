package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static dev.habeas.journeys.Recipients.NEW_HOME;
import static dev.habeas.journeys.Recipients.NEW_HOME_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone moves: their data goes directly to the controller of their choice, or to them if that one does not take it. */
@Journey
class PackageTransferIT {

    private final String email = "moving.on." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private int before;

    @BeforeEach
    void theNewsletterExports() {
        before = recipients.deliveries(NEW_HOME).size();
        recipients.answers(NEWSLETTER, okJson("""
                {"state": "done", "count": 1, "data": {"rows": [{"email": "%s", "list": "news"}]}}""".formatted(email)));
    }

    @Test
    void thePackageGoesToTheOtherControllerSignedAndTheLetterSaysSo() throws Exception {
        recipients.answers(NEW_HOME, okJson("{\"state\": \"done\"}"));

        OpenCase subject = granted().becomes("completed");

        assertThat(attempts()).hasSize(1);
        LoggedRequest sent = attempts().get(0);
        assertThat(sent.getHeader("webhook-signature")).isEqualTo(signature(sent));
        assertThat(sent.getHeader("Content-Type")).startsWith("application/zip");
        assertThat(TakenAway.files(sent.getBody()).get("data/newsletter.json")).contains(email);
        String letter = letter();
        assertThat(letter)
                .contains("directly to New Home Ltd", "confirmed that it has it")
                .doesNotContain("/privacy/package/");
        assertThat(subject.evidence()).contains("package-transferred", NEW_HOME).doesNotContain("package-delivered");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        eventually(() -> assertThat(files(subject)).isZero());
        assertThat(attempts()).hasSize(1);
    }

    @Test
    void whatTheOtherControllerDoesNotTakeIsTriedAgainAndThenGivenToThePerson() {
        recipients.answers(NEW_HOME, serverError());
        OpenCase subject = granted();
        int made = 1;
        for (int pause : new int[] {1, 5, 30}) {
            int so = made++;
            eventually(() -> assertThat(attempts()).hasSize(so));
            stays(() -> assertThat(subject.status()).isNotEqualTo("completed"));
            clock.advance(Duration.ofMinutes(2L * pause));
        }
        eventually(() -> assertThat(attempts()).hasSize(4));
        subject.becomes("completed");

        assertThat(attempts().stream()
                        .map(each -> each.getHeader("Idempotency-Key"))
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(letter()).contains("New Home Ltd did not take it", "So you get it yourself", "/privacy/package/");
        assertThat(subject.evidence()).contains("package-not-transferred", "http-500");
    }

    @Test
    void aRefusalOfTheOtherControllerIsNotAskedAgain() {
        recipients.answers(NEW_HOME, okJson("{\"state\": \"refused\", \"reason\": \"not-a-customer\"}"));

        OpenCase subject = granted().becomes("completed");

        assertThat(attempts()).hasSize(1);
        assertThat(letter()).contains("New Home Ltd did not take it");
        assertThat(subject.evidence()).contains("not-a-customer");
    }

    @Test
    void aControllerThatIsNotRegisteredCannotBeNamed() {
        var answer = OpenCase.post(people, UUID.randomUUID().toString(), request("https://thief.example"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("details.receiver").doesNotContain("thief");
    }

    private OpenCase granted() {
        return OpenCase.open(people, request(NEW_HOME))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Review package", Map.of("decision", "granted"));
    }

    private String request(String receiver) {
        return """
                {"right": "portability", "residence": "DE", "channel": "web", "locale": "en",
                 "details": {"receiver": "%s"},
                 "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(receiver, email);
    }

    private List<LoggedRequest> attempts() {
        List<LoggedRequest> all = recipients.deliveries(NEW_HOME);
        return all.subList(before, all.size());
    }

    /** As Standard Webhooks has it, over the raw bytes. */
    private static String signature(LoggedRequest sent) throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write((sent.getHeader("webhook-id") + "." + sent.getHeader("webhook-timestamp") + ".")
                .getBytes(StandardCharsets.UTF_8));
        content.write(sent.getBody());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode(NEW_HOME_SECRET.substring("whsec_".length())), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.toByteArray()));
    }

    private long files(OpenCase subject) {
        return jdbc.sql("select count(*) from vault_file where case_id = ?")
                .param(UUID.fromString(subject.id()))
                .query(Long.class)
                .single();
    }

    /** The letter that answers, which names the other controller. */
    private String letter() {
        eventually(() -> assertThat(mails()).anyMatch(text -> text.contains("New Home Ltd")));
        return mails().stream()
                .filter(text -> text.contains("New Home Ltd"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mails() {
        return mail.mailbox(email).stream().map(LetterText::of).toList();
    }
}

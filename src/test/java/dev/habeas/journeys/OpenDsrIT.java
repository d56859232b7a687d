package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer that speaks OpenDSR 2.0. */
@Journey
class OpenDsrIT {

    private static final String PATH = "/api/opendsr/v2/requests";

    private final String id = UUID.randomUUID().toString();
    private final String email = "opendsr." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String asked = "";

    @BeforeEach
    void thePersonAskedYesterday() {
        asked = clock.instant()
                .minus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    @Test
    void anyoneCanSeeWhatIsSupportedAndWithWhichCertificateAnswersAreSigned() throws GeneralSecurityException {
        HttpResponse<String> discovery = Caller.nobody(people.site()).get("/api/opendsr/v2/discovery");
        assertThat(discovery.statusCode()).isEqualTo(200);
        assertThat(Json.read(discovery).path("api_version").asText()).isEqualTo("2.0");
        assertThat(discovery.body()).contains("controller_customer_id", "portability", "raw", OpenDsrKeys.DOMAIN);
        assertSigned(discovery);
    }

    @Test
    void aRequestIsTakenSignedCarriedOutAndReported() throws GeneralSecurityException {
        String body = body("erasure");
        HttpResponse<String> created = send(body, 201);
        assertSigned(created);
        JsonNode answer = Json.read(created);
        assertThat(answer.path("controller_id").asText()).isEqualTo("acme");
        assertThat(answer.path("subject_request_id").asText()).isEqualTo(id);
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(answer.path("encoded_request").asText()),
                        StandardCharsets.UTF_8))
                .isEqualTo(body);
        send(body, 201);

        eventually(() -> assertThat(Json.read(people.customer().get(PATH + "/" + id))
                        .path("request_status")
                        .asText())
                .isEqualTo("completed"));
        assertSigned(people.customer().get(PATH + "/" + id));
        assertThat(recipients.deliveries(CRM, email))
                .singleElement()
                .satisfies(sent -> assertThat(Json.read(sent.getBodyAsString())
                                .at("/details/controller")
                                .asText())
                        .isEqualTo("acme"));
        assertThat(people.customer().call("DELETE", PATH + "/" + id, "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aReplacedTokenGetsTheSameRequestAndOpensNoSecondCase() {
        send(body("access"), 201);
        jdbc.sql("update intake_request set client = 'token before' where idempotency_key = ?")
                .param(id)
                .update();

        assertThat(Json.read(send(body("access"), 201))
                        .path("subject_request_id")
                        .asText())
                .isEqualTo(id);
        assertThat(Json.read(send(body("erasure"), 400)).at("/error/message").asText())
                .contains("taken");
        assertThat(jdbc.sql("select action from customer_instruction where reference = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("access");
    }

    @Test
    void whatIsNotOpenDsrIsRefusedWithTheProtocolsErrorAndWithoutAnyValue() {
        for (String wrong : List.of(
                "not json",
                body("erasure").replace("gdpr", "lgpd"),
                body("erasure").replace(id, "42"),
                body("rectification"),
                body("erasure").replace("\"raw\"", "\"sha256\""),
                body("erasure").replace(asked, "yesterday"),
                body("erasure").replace(email, "no mailbox"))) {
            HttpResponse<String> answer = send(wrong, 400);
            assertThat(Json.read(answer).at("/error/code").asInt()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain(email, "lgpd", "yesterday", "no mailbox");
        }
    }

    @Test
    void aForeignClientGetsNothing() {
        assertThat(people.program().get(PATH + "/" + id).statusCode()).isEqualTo(403);
        assertThat(Caller.nobody(people.site()).get(PATH + "/" + id).statusCode())
                .isEqualTo(401);
        assertThat(people.customer().get(PATH + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        send(
                body("erasure")
                        .replace(
                                "\"submitted_time\"",
                                "\"extensions\": {\"" + OpenDsrKeys.DOMAIN
                                        + "\": {\"controller\": \"globex\"}}, \"submitted_time\""),
                403);
    }

    private String body(String type) {
        return """
                {"regulation": "gdpr", "api_version": "2.0", "subject_request_id": "%s", "subject_request_type": "%s",
                 "submitted_time": "%s", "subject_identities":
                   [{"identity_type": "email", "identity_format": "raw", "identity_value": "%s"}]}""".formatted(id, type, asked, email);
    }

    private HttpResponse<String> send(String body, int status) {
        HttpResponse<String> answer = people.site()
                .send(people.customer()
                        .request("POST", PATH)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private void assertSigned(HttpResponse<String> answer) throws GeneralSecurityException {
        String certificate =
                Caller.nobody(people.site()).get("/api/opendsr/v2/certificate").body();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII))));
        signature.update(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("X-OpenDSR-Processor-Domain")).contains(OpenDsrKeys.DOMAIN);
        assertThat(signature.verify(Base64.getDecoder()
                        .decode(answer.headers()
                                .firstValue("X-OpenDSR-Signature")
                                .orElseThrow())))
                .isTrue();
    }
}

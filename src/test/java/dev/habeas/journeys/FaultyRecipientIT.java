package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A recipient that gives no usable answer, and then does. */
@Journey
class FaultyRecipientIT {

    private final String email = "faulty." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("http-500", aResponse().withStatus(500).withBody("Anna Beispiel is unknown here")),
                arguments("http-301", aResponse().withStatus(301).withHeader("Location", "/newsletter")),
                arguments("http-202", aResponse().withStatus(202)),
                arguments("answer-not-understood", aResponse().withStatus(200)),
                arguments("answer-not-understood", aResponse().withBody("<html>ok</html>")),
                arguments("answer-not-understood", okJson("{\"state\": \"perhaps\"}")),
                arguments("answer-not-understood", okJson("{\"result\": \"done\"}")),
                arguments("answer-too-large", okJson("{\"state\": \"done\", \"x\": \"" + "x".repeat(70_000) + "\"}")),
                arguments("time-limit", okJson("{\"state\": \"done\"}").withFixedDelay(8_000)),
                arguments("time-limit", okJson("{\"state\": \"done\"}").withChunkedDribbleDelay(10, 8_000)),
                arguments("no-connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                arguments("no-connection", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                arguments("no-connection", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("faults")
    void isTriedAgainAndHoldsUpNobodyElse(String code, ResponseDefinitionBuilder fault) {
        recipients.answers(CRM, fault);
        OpenCase subject = OpenCase.erasure(people, email).granted();

        eventually(() -> assertThat(ledger.nextAttempt(subject)).isPresent());
        assertThat(ledger.line(subject, CRM).state()).isEqualTo("sent");
        assertThat(ledger.receipts(subject, CRM)).isEmpty();
        eventually(() -> assertThat(ledger.line(subject, NEWSLETTER).state()).isEqualTo("done"));
        assertThat(pause(subject)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(75));
        assertThat(shownInCockpit(subject)).isEqualTo(code);
        assertThat(subject.status()).isEqualTo("awaiting-recipients");

        recipients.answers(CRM, okJson("{\"state\": \"done\", \"count\": 1}"));
        clock.advanceTo(ledger.nextAttempt(subject).orElseThrow().plusSeconds(1));

        subject.becomes("completed");
        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(ledger.receipts(subject, CRM)).containsExactly("answer done");
        assertThat(ledger.evidence(subject, CRM)).containsExactly("instruction-sent", "instruction-sent", "receipt");
        assertThat(ledger.receipts(subject, NEWSLETTER)).containsExactly("answer done");
        assertThat(ledger.incidents(subject)).isEmpty();
        oneInstruction(subject, CRM, 2);
        oneInstruction(subject, NEWSLETTER, 1);
    }

    @Test
    void isNotAskedAgainBeforeThePauseIsOver() {
        recipients.answers(CRM, aResponse().withStatus(500));
        OpenCase subject = OpenCase.erasure(people, email).granted();
        eventually(() -> assertThat(ledger.nextAttempt(subject)).isPresent());

        clock.advanceTo(ledger.nextAttempt(subject).orElseThrow().minusSeconds(10));

        stays(() -> oneInstruction(subject, CRM, 1));
    }

    @ParameterizedTest
    @MethodSource
    void gets(String retryAfter, Duration pause) {
        recipients.answers(CRM, aResponse().withStatus(429).withHeader("Retry-After", retryAfter));
        OpenCase subject = OpenCase.erasure(people, email).granted();

        eventually(() -> assertThat(ledger.nextAttempt(subject)).isPresent());
        assertThat(pause(subject))
                .isBetween(
                        pause.minusSeconds(1),
                        pause.multipliedBy(11).dividedBy(10).plusSeconds(9));
    }

    /** What it asks for, but no less than the schedule's pause and no more than its longest. */
    static Stream<Arguments> gets() {
        return Stream.of(
                arguments("5", Duration.ofMinutes(1)),
                arguments("900", Duration.ofMinutes(15)),
                arguments("86400", Duration.ofMinutes(30)),
                arguments("tomorrow", Duration.ofMinutes(1)));
    }

    /** From the first attempt to the next. */
    private Duration pause(OpenCase subject) {
        Instant first = ledger.line(subject, CRM).sentAt();
        return Duration.between(first, ledger.nextAttempt(subject).orElseThrow());
    }

    private String shownInCockpit(OpenCase subject) {
        return ledger.text(
                "select t.error_msg_ from act_ru_ext_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ?",
                subject.reference());
    }

    /** However often it was sent, it was one instruction under one key, signed each time. */
    private void oneInstruction(OpenCase subject, String recipient, int attempts) {
        List<LoggedRequest> deliveries = recipients.deliveries(recipient, email);
        String id = ledger.line(subject, recipient).id();
        assertThat(deliveries).hasSize(attempts);
        assertThat(deliveries)
                .extracting(each -> each.getHeader("Idempotency-Key"))
                .containsOnly(id);
        assertThat(deliveries).extracting(each -> each.getHeader("webhook-id")).containsOnly(id);
        assertThat(deliveries)
                .extracting(LoggedRequest::getBodyAsString)
                .containsOnly(deliveries.get(0).getBodyAsString());
    }
}

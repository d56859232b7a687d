package dev.habeas.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class BehaviourOfSystemsIT {

    private static final String ANNA = "anna.beispiel@example.com";

    @Autowired
    private Estate estate;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ReceiptSender sender;

    @Autowired
    private WireMockServer platform;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
        platform.resetAll();
        platform.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @Test
    void isNormalUnlessSetAndIsRemembered() {
        assertThat(estate.send(get("/demo/estate/billing/behaviour")).text())
                .isEqualTo("{\"mode\":\"normal\",\"callbackAfter\":\"PT1M\"}");

        assertThat(estate.behave("billing", "{\"mode\":\"silent\"}").status()).isEqualTo(200);

        assertThat(estate.send(get("/demo/estate/billing/behaviour"))
                        .body()
                        .at("/mode")
                        .asText())
                .isEqualTo("silent");
        assertThat(estate.send(get("/demo/estate/accounts/behaviour"))
                        .body()
                        .at("/mode")
                        .asText())
                .isEqualTo("normal");
        assertThat(estate.behave("billing", "{\"mode\":\"odd\"}").status()).isEqualTo(400);
        assertThat(estate.behave("billing", "{\"mode\":\"silent\",\"callbackAfter\":\"-PT1S\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void errorAnswers500AndDoesNothing() {
        estate.behave("accounts", "{\"mode\":\"error\"}");

        assertThat(erase().status()).isEqualTo(500);
        assertThat(estate.stored("accounts", ANNA).status()).isEqualTo(200);
    }

    @Test
    void hangHoldsTheRequestAndDoesNothing() {
        estate.behave("accounts", "{\"mode\":\"hang\"}");

        assertThat(erase().status()).isEqualTo(503);
        assertThat(estate.stored("accounts", ANNA).status()).isEqualTo(200);
    }

    @Test
    void silentAcceptsAndDoesNothingUntilToldAgain() {
        estate.behave("accounts", "{\"mode\":\"silent\"}");
        assertThat(erase().text()).isEqualTo("{\"state\":\"accepted\"}");
        clock.advance(Duration.ofDays(90));
        sender.sendDue();
        assertThat(platform.getAllServeEvents()).isEmpty();

        estate.behave("accounts", "{\"mode\":\"normal\"}");

        assertThat(erase().body().at("/state").asText()).isEqualTo("done");
    }

    @Test
    void callsBackOnceWhenTheTimeHasCome() throws Exception {
        estate.behave("accounts", "{\"mode\":\"accept-then-callback\",\"callbackAfter\":\"PT1H\"}");
        assertThat(erase().text()).isEqualTo("{\"state\":\"accepted\"}");
        assertThat(erase().text()).isEqualTo("{\"state\":\"accepted\"}");

        clock.advance(Duration.ofMinutes(60).minusSeconds(1));
        sender.sendDue();
        assertThat(platform.getAllServeEvents()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sender.sendDue();
        clock.advance(Duration.ofDays(1));
        sender.sendDue();

        List<LoggedRequest> receipts = platform.findAll(postRequestedFor(urlEqualTo("/api/v1/receipts/i1")));
        assertThat(receipts).hasSize(1);
        LoggedRequest receipt = receipts.get(0);
        assertThat(receipt.getBodyAsString()).contains("\"state\":\"done\"");
        // The clock of the reference library can't be moved, so it signs again instead of verifying.
        assertThat(new Webhook(estate.secretOf("accounts"))
                        .sign(
                                receipt.getHeader("webhook-id"),
                                Long.parseLong(receipt.getHeader("webhook-timestamp")),
                                new String(receipt.getBody(), StandardCharsets.UTF_8)))
                .isEqualTo(receipt.getHeader("webhook-signature"));
    }

    @Test
    void triesAReceiptAgainUntilItIsTaken() {
        platform.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        estate.behave("accounts", "{\"mode\":\"accept-then-callback\",\"callbackAfter\":\"PT0S\"}");
        erase();
        sender.sendDue();
        sender.sendDue();
        assertThat(platform.getAllServeEvents())
                .as("not before the pause is over")
                .hasSize(1);

        platform.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
        clock.advance(Duration.ofSeconds(5));
        sender.sendDue();
        clock.advance(Duration.ofHours(2));
        sender.sendDue();

        assertThat(platform.getAllServeEvents()).hasSize(2);
    }

    @Test
    void sendsExportedDataWithTheReceipt() {
        estate.behave("accounts", "{\"mode\":\"accept-then-callback\",\"callbackAfter\":\"PT0S\"}");
        estate.deliver("accounts", estate.instruction("i1", "export", "email", ANNA, Map.of()));

        sender.sendDue();

        assertThat(platform.findAll(postRequestedFor(urlEqualTo("/api/v1/receipts/i1")))
                        .get(0)
                        .getBodyAsString())
                .contains("\"rows\":[", ANNA);
    }

    private Estate.Reply erase() {
        return estate.deliver("accounts", estate.instruction("i1", "erase", "email", ANNA, Map.of()));
    }
}

package dev.habeas.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends the receipts of systems that answered {@code accepted}, signed with the secret of the system. */
@Component
@Profile("demo")
final class ReceiptSender {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSender.class);

    private final EstateCatalogue catalogue;
    private final EstateReceipts receipts;
    private final InstructionLog log;
    private final InstructionDesk desk;
    private final EstateSecrets secrets;
    private final DemoProperties properties;
    private final Environment environment;
    private final ObjectMapper json;
    private final Clock clock;
    private final RestClient client;

    ReceiptSender(
            EstateCatalogue catalogue,
            EstateReceipts receipts,
            InstructionLog log,
            InstructionDesk desk,
            EstateSecrets secrets,
            DemoProperties properties,
            Environment environment,
            ObjectMapper json,
            Clock clock) {
        this.catalogue = catalogue;
        this.receipts = receipts;
        this.log = log;
        this.desk = desk;
        this.secrets = secrets;
        this.properties = properties;
        this.environment = environment;
        this.json = json;
        this.clock = clock;
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory();
        http.setReadTimeout(Duration.ofSeconds(10));
        this.client = RestClient.builder().requestFactory(http).build();
    }

    /** Sends what is due. */
    @Scheduled(fixedDelayString = "${habeas.demo.receipts-every:PT1S}", initialDelayString = "PT5S")
    void sendDue() {
        for (EstateSystem system : catalogue.systems()) {
            for (EstateReceipts.Owed owed : receipts.claimDue(system)) {
                send(system, owed);
            }
        }
    }

    private void send(EstateSystem system, EstateReceipts.Owed owed) {
        byte[] body = write(desk.result(log.read(system, owed.instructionId())));
        String id = "receipt_" + owed.instructionId();
        Instant now = clock.instant();
        try {
            client.post()
                    .uri(target().resolve("/api/v1/receipts/" + owed.instructionId()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", secrets.of(system).sign(id, now, body))
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
            receipts.taken(system, owed);
        } catch (RestClientException e) {
            LOG.warn(
                    "HABEAS-DEMO-001 Receipt {} of {} was not taken ({}), will try again",
                    owed.instructionId(),
                    system.key(),
                    e.getClass().getSimpleName());
        }
    }

    private URI target() {
        URI configured = properties.receiptsUrl();
        return configured != null
                ? configured
                : URI.create("http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
    }

    private byte[] write(Answer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers are plain JSON");
        }
    }
}

package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Data to take along: what a person provided, from the systems that hold it on consent or contract. */
@Journey
class PortabilityIT {

    private final String email = "moving." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MailRoom mail;

    @Test
    void onlyWhatThePersonProvidedComesInFilesThatThePublishedSchemaDescribes() {
        recipients.answers(NEWSLETTER, okJson("""
                {"state": "done", "count": 1, "data": {"rows": [{"table": "subscription", "email": "%s"}]}}""".formatted(email)));
        OpenCase.open(people, """
                {"right": "portability", "residence": "DE", "channel": "web", "locale": "en",
                 "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Review package", Map.of("decision", "granted"))
                .becomes("completed");

        eventually(() -> assertThat(mails()).anyMatch(text -> text.contains("/privacy/package/")));
        TakenAway person = new TakenAway(people.site(), mails().get(mails().size() - 1));
        Map<String, String> files = TakenAway.files(
                person.fetch(person.code(() -> mails().get(mails().size() - 1))).body());

        assertThat(files.keySet())
                .containsExactlyInAnyOrder("data/newsletter.json", "data/newsletter.csv", "manifest.json");
        assertThat(recipients.deliveries(CRM, email)).isEmpty();
        String schema = people.program().get("/schemas/portability-1.json").body();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(Json.read(files.get("data/newsletter.json"))))
                .isEmpty();
    }

    private List<String> mails() {
        return mail.mailbox(email).stream().map(PortabilityIT::text).toList();
    }

    private static String text(MimeMessage message) {
        try {
            return ((MimeMultipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

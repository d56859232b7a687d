package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Anna, whose data others want; and requests for it, her own and those of others. */
final class Victim {

    private static final String LINK = "/privacy/package/";

    final String mailbox = "anna." + UUID.randomUUID() + "@example.org";

    private final People people;
    private final MailRoom mail;

    Victim(People people, MailRoom mail) {
        this.people = people;
        this.mail = mail;
    }

    /** Somebody asks for the data of the person with this mailbox. @param contact where the answer is to go */
    OpenCase request(String channel, String relation, String person, String contact, String name) {
        return OpenCase.open(
                people,
                Json.write(Map.of(
                        "right",
                        "access",
                        "residence",
                        "DE",
                        "channel",
                        channel,
                        "locale",
                        "en",
                        "subject",
                        Map.of("name", name, "identifiers", List.of(Map.of("type", "email", "value", person))),
                        "requester",
                        Map.of("relation", relation, "email", contact))));
    }

    /** Her own request is lawful and was granted: the letter with the link to her package. */
    String letterOfHerOwnRequest() {
        OpenCase subject = request("web", "self", mailbox, mailbox, "Anna")
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Review package", Map.of("decision", "granted"))
                .becomes("completed");
        eventually(() -> assertThat(letters(subject)).isNotEmpty());
        return letters(subject).get(0);
    }

    private List<String> letters(OpenCase subject) {
        return mail.mailbox(mailbox).stream()
                .map(Mails::text)
                .filter(text -> text.contains(LINK) && text.contains(subject.reference()))
                .toList();
    }
}

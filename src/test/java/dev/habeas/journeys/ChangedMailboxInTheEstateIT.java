package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account service of the demo is asked, and its row is what decides. */
class ChangedMailboxInTheEstateIT {

    private static final String OWNER = "hannah.demoson@example.net";
    private static final String MALLORY = "mallory.demoson@example.net";
    private static final String UNTOUCHED = "ethan.samplez@example.com";

    private final People people = People.ofTheDemo(SharedApplication.get());

    @Test
    void whoChangedTheMailboxOfAnotherGetsNothingAndTheOwnerIsTold() {
        Caller nobody = Caller.nobody(people.site());
        assertThat(nobody.post(
                                "/demo/estate/accounts/mailbox-changes",
                                Json.write(Map.of("from", OWNER, "to", MALLORY)))
                        .statusCode())
                .isEqualTo(204);

        OpenCase subject = mail(MALLORY);

        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Verify identity"));
        eventually(() -> {
            assertThat(outbox(OWNER)).contains("deren Mailadresse bei uns", subject.reference());
            assertThat(outbox(MALLORY)).contains("deren Mailadresse bei uns", subject.reference());
        });
        assertThat(outbox(MALLORY)).doesNotContain("/privacy/confirm/");
        assertThat(subject.recipients()).isEmpty();
        assertThat(nobody.get("/demo/estate/accounts/subjects/" + MALLORY).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoseMailboxIsOnFileAsEverIsSentTheLink() {
        OpenCase subject = mail(UNTOUCHED);

        eventually(() -> assertThat(outbox(UNTOUCHED)).contains("/privacy/confirm/"));
        assertThat(outbox(UNTOUCHED)).doesNotContain("deren Mailadresse bei uns");
        assertThat(subject.status()).isEqualTo("awaiting-identity");
    }

    private OpenCase mail(String from) {
        return OpenCase.open(people, """
                {"right": "access", "residence": "DE", "channel": "email", "locale": "de",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]},
                 "requester": {"relation": "self", "email": "%s"}}""".formatted(from, from));
    }

    private String outbox(String address) {
        return people.program().get("/demo/outbox/messages?to=" + address).body();
    }
}

package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.portal.JunkFlood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program fills in the public form hundreds of times while people do so, too. The big one is {@link JunkFlood}. */
@Journey
class JunkIT {

    private static final int JUNK = 310;
    private static final int LAWFUL = 12;

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    @AfterEach
    void countAnew() {
        clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void nothingLawfulIsLostAndTheFloodIsBounded() throws InterruptedException {
        JunkFlood flood = new JunkFlood(people.site().uri("/"), 1);
        Thread junk = new Thread(() -> flood.send(JUNK), "junk");
        junk.start();
        List<Portal> lawful = new ArrayList<>();
        for (int i = 0; i < LAWFUL; i++) {
            Portal person = Portal.somebody(people, mail);
            person.asks();
            lawful.add(person);
        }
        junk.join();
        lawful.forEach(person -> assertThat(person.mails.opening()).hasSizeLessThanOrEqualTo(1));
        eventually(() -> assertThat(lawful)
                .allSatisfy(person -> assertThat(person.mails.opening()).hasSize(1)));
        lawful.forEach(
                person -> assertThat(person.opens(person.mails.linkToOpen())).startsWith("/privacy/status/"));
        assertThat(flood.statuses()).containsOnlyKeys(303, 429);
        assertThat(flood.statuses().get(303)).isEqualTo(300);
        assertThat(flood.statuses().get(429)).isEqualTo(JUNK - 300);
        assertThat(ledger.count(
                        "select count(*) from privacy_case where channel = 'web' and opened_at > ?",
                        clock.instant().minusSeconds(600).atOffset(java.time.ZoneOffset.UTC)))
                .isEqualTo(LAWFUL);
    }
}

package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A package lives until nobody can fetch it any more, to the minute, and the exports behind it go with it. */
@Journey
class PackageRemovalIT {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LINK = Duration.ofDays(30);

    private final String email = "removal." + UUID.randomUUID() + "@example.org";

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

    @Test
    void whatWasFetchedStaysForAWeekInCaseTheDownloadFailed() {
        OpenCase subject = answered();
        TakenAway person = new TakenAway(people.site(), latest("/privacy/package/"));
        assertThat(person.fetch(person.code(() -> latest(""))).statusCode()).isEqualTo(200);
        assertThat(files(subject)).hasSize(2);

        clock.advance(KEPT.minusMinutes(5));
        stays(() -> assertThat(files(subject)).hasSize(2));
        assertThat(subject.evidence()).doesNotContain("package-removed");

        clock.advance(Duration.ofMinutes(6));
        eventually(() -> assertThat(files(subject)).isEmpty());
        assertThat(parts(subject)).isZero();
        assertThat(subject.evidence()).contains("package-removed", "delivered");
    }

    @Test
    void whatNobodyFetchedCanBeFetchedToTheLastMinuteAndIsGoneThen() {
        OpenCase subject = answered();
        TakenAway person = new TakenAway(people.site(), latest("/privacy/package/"));

        clock.advance(LINK.minusMinutes(5));
        stays(() -> assertThat(files(subject)).hasSize(2));
        assertThat(person.look().statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(6));
        eventually(() -> assertThat(files(subject)).isEmpty());
        assertThat(person.look().statusCode()).isEqualTo(410);
        assertThat(subject.evidence()).contains("package-removed", "expired");
        stays(() -> assertThat(subject.evidence().split("package-removed", -1)).hasSize(2));
    }

    @Test
    void exportsOfACaseThatDisclosedNothingGoAWeekAfterItsEnd() {
        OpenCase subject = collected()
                .complete("analyst", "Review package", Map.of("decision", "refused", "ground", "EU-12-5-EXCESSIVE"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        clock.advance(KEPT.minusMinutes(5));
        stays(() -> assertThat(files(subject)).hasSize(1));

        clock.advance(Duration.ofMinutes(6));
        eventually(() -> assertThat(files(subject)).isEmpty());
        assertThat(subject.evidence()).contains("\"cause\":\"case-closed\"");
    }

    private OpenCase answered() {
        OpenCase subject = collected()
                .complete("analyst", "Review package", Map.of("decision", "granted"))
                .becomes("completed");
        eventually(() -> assertThat(latest("/privacy/package/")).isNotEmpty());
        return subject;
    }

    private OpenCase collected() {
        recipients.answers(NEWSLETTER, okJson("""
                {"state": "done", "count": 1, "data": {"rows": [{"email": "%s", "list": "news"}]}}""".formatted(email)));
        return OpenCase.open(people, """
                        {"right": "portability", "residence": "DE", "channel": "web", "locale": "en",
                         "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
    }

    private List<String> files(OpenCase subject) {
        return jdbc.sql("select name from vault_file where case_id = ?")
                .param(UUID.fromString(subject.id()))
                .query(String.class)
                .list();
    }

    private long parts(OpenCase subject) {
        return jdbc.sql("""
                        select count(*) from data_package where case_id = ? and removed_at is null""")
                .param(UUID.fromString(subject.id()))
                .query(Long.class)
                .single();
    }

    /** The latest mail with this in it; empty if there is none. */
    private String latest(String part) {
        return mail.mailbox(email).stream()
                .map(LetterText::of)
                .filter(text -> text.contains(part))
                .reduce("", (before, after) -> after);
    }
}

package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.evidence.EvidenceVerifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data that is erased was made public: whoever shows it is told, and that is on record before the answer. */
@Journey
class PublishedDataIT {

    private final String email = "published." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachPublisherIsToldByAPersonAndTheAnswerWaitsForThat() {
        OpenCase subject = erasure("https://news.example/zyx-canary/1\\nhttps://forum.example/zyx-canary/2");
        Desk analyst = Desk.of(people, "analyst");
        subject.granted();
        eventually(() -> assertThat(subject.tasks("analyst"))
                .containsExactlyInAnyOrder("Tell publisher (1)", "Tell publisher (2)"));
        String page = "/cases/" + subject.id();
        String task = subject.taskId("analyst", "Tell publisher (1)");
        assertThat(analyst.get(page + "?task=" + task).body()).doesNotContain("news.example");

        subject.complete("analyst", "Tell publisher (2)", Map.of("publisherAnswer", "removed"));
        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-recipients"));
        assertThat(subject.attempt("analyst", "Tell publisher (1)", Map.of()).statusCode())
                .isBetween(400, 500);
        subject.complete("analyst", "Tell publisher (1)", Map.of("publisherAnswer", "out-of-reach"));

        subject.becomes("completed");
        assertThat(jdbc.sql("""
                        select number || ' ' || answer || ' ' || told_by from publication where case_id = cast(? as uuid)
                        order by number""").param(subject.id()).query(String.class).list())
                .containsExactly("1 out-of-reach analyst", "2 removed analyst");
        assertThat(subject.evidence()).contains("publisher-told").doesNotContain("news.example", "zyx-canary");
        assertThat(EvidenceVerifier.verify(subject.evidence(), Optional.empty()).problems())
                .isEmpty();
        assertThat(Canary.search(jdbc, List.of("engine", "habeas")).hits()).isEmpty();
    }

    @Test
    void whereNothingWasPublicNobodyIsAsked() {
        OpenCase subject = OpenCase.erasure(people, email).granted();
        subject.becomes("completed");
        assertThat(subject.evidence()).doesNotContain("publisher-told");
    }

    @Test
    void whatIsNoWebAddressIsRefused() {
        var refused = OpenCase.post(people, UUID.randomUUID().toString(), body("zyx-canary on a wall"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("details.published").doesNotContain("zyx-canary");
    }

    private OpenCase erasure(String published) {
        return OpenCase.open(people, body(published));
    }

    private String body(String published) {
        return """
                {"right": "erasure", "residence": "DE", "channel": "web", "locale": "en",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}, "details": {"published": "%s"}}""".formatted(email, published);
    }
}

package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole drill, estate and platform together over REST: a backup is taken and registered, a hundred people are erased, the
 * backup comes back, and the platform has them erased again.
 */
@EstateJourney
class RestoreDrillIT {

    private static final int PEOPLE = 100;
    private static final int AT_ONCE = 10;
    private static final String SYSTEM = "chat-transcripts";

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private JdbcClient jdbc;

    /** Later tests erase people without waiting for a backup to expire. */
    @AfterEach
    void destroyAllBackups() {
        jdbc.sql("delete from backup_set").update();
        jdbc.sql("delete from estate_backup.backup").update();
        jdbc.sql("delete from estate_backup.closed").update();
    }

    @Test
    void aHundredPeopleWhoCameBackWithABackupAreGoneBeforeTheEstateAnswers() {
        List<String> erased = IntStream.range(0, PEOPLE)
                .mapToObj(n -> newcomers.arrive(List.of(SYSTEM)))
                .toList();
        String kept = newcomers.arrive(List.of(SYSTEM));
        erased.forEach(this::becomesAnEndUserOfAcme);
        operate("/demo/estate/backups");
        assertThat(count("select count(*) from backup_set")).isPositive();
        long tombstones = count("select count(*) from tombstone");

        for (int begun = 0; begun < PEOPLE; begun += AT_ONCE) {
            int done = begun + AT_ONCE;
            erased.subList(begun, done).forEach(this::eraseByInstructionOfTheCustomer);
            eventually(() -> assertThat(count("select count(*) from tombstone") - tombstones)
                    .isEqualTo(done));
        }
        assertThat(left(erased)).isZero();

        JsonNode restored = operate("/demo/estate/backups/restore");

        int again = restored.at("/erasedAgain/" + SYSTEM).asInt();
        System.out.printf(
                "Restored %d rows; %d people erased again (%d records) at the platform's word, %d left%n",
                restored.path("rows").asInt(), PEOPLE, again, left(erased));
        assertThat(restored.path("closed")).as("every system answers again").isEmpty();
        assertThat(again).as("they had come back").isGreaterThanOrEqualTo(PEOPLE);
        assertThat(left(erased)).isZero();
        assertThat(left(List.of(kept))).as("nobody else").isEqualTo(1);
        assertThat(count("select count(*) from evidence_entry where type = 'erasures-replayed'"))
                .as("the platform keeps what was done")
                .isPositive();
    }

    private void becomesAnEndUserOfAcme(String email) {
        long number = jdbc.sql("select subject_no from estate_chat_transcripts.participant where email = ?")
                .param(email)
                .query(Long.class)
                .single();
        for (String table : List.of("participant", "chat_session", "message", "shared_file", "shared_video")) {
            jdbc.sql("update estate_chat_transcripts." + table + " set tenant = 'acme' where subject_no = ?")
                    .param(number)
                    .update();
        }
    }

    private void eraseByInstructionOfTheCustomer(String email) {
        HttpResponse<String> taken = people.site()
                .send(people.program()
                        .request("POST", "/api/v1/instructions")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("""
                                {"controller": "acme", "action": "erasure",
                                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email)))
                        .build());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    }

    private JsonNode operate(String path) {
        HttpResponse<String> answer = people.program().post(path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer);
    }

    private long left(List<String> mailboxes) {
        return jdbc.sql("select count(*) from estate_chat_transcripts.participant where email in (:mailboxes)")
                .param("mailboxes", mailboxes)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A ground alone refuses nobody: who refuses writes what it is about in this very case, and the person reads it. */
@Journey
class ParticularsIT {

    private final String email = CaseDesk.someone();

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @ParameterizedTest
    @CsvSource({
        "erasure, Decide erasure, EU-17-1-NONE, refused",
        "restriction, Decide restriction, EU-18-1-NONE, refused",
        "portability, Review package, EU-20-NA, refused"
    })
    void nobodyRefusesWithoutAWordOfTheirOwn(String right, String task, String ground, String decision) {
        OpenCase subject = verified(right);
        Map<String, String> refusal = Map.of("decision", decision, "ground", ground);
        Beside.write(subject, People.BOTH, task, "A remark of a colleague.");
        people.staff(People.BOTH).post("/engine-rest/task/" + subject.taskId(People.BOTH, task) + "/unclaim", "");
        claim(subject, "analyst", task);

        HttpResponse<String> bare = subject.submit("analyst", task, refusal);

        assertThat(bare.statusCode()).isBetween(400, 499);
        assertThat(bare.body()).contains("HABEAS-RGT-005");
        assertThat(subject.tasks("analyst")).containsExactly(task);
        Beside.write(subject, "analyst", task, "Your order of 3 March is still open.");
        assertThat(subject.submit("analyst", task, refusal).statusCode()).isBetween(200, 204);
    }

    @Test
    void theLetterSaysTheWordsOfWhoeverDecidedLast() {
        OpenCase subject = verified("erasure");
        refuse(subject, "Your account is three days old.", "rejected");
        refuse(subject, "Your order of 3 March is still open.", "approved");

        subject.becomes("refused");
        eventually(() -> assertThat(letters()).anyMatch(text -> text.contains("two people decided about it")));
        assertThat(letters())
                .anyMatch(text -> text.contains("In your case\nYour order of 3 March is still open."))
                .noneMatch(text -> text.contains("three days old"));
        assertThat(subject.evidence()).doesNotContain("3 March");
    }

    private void refuse(OpenCase subject, String why, String approval) {
        claim(subject, "analyst", "Decide erasure");
        Beside.write(subject, "analyst", "Decide erasure", why);
        Map<String, String> refusal = Map.of("decision", "refused", "ground", "EU-17-1-NONE");
        assertThat(subject.submit("analyst", "Decide erasure", refusal).statusCode())
                .isBetween(200, 204);
        subject.complete("officer", "Approve refusal", Map.of("refusalDecision", approval));
    }

    private List<String> letters() {
        return mail.mailbox(email).stream().map(Mails::text).toList();
    }

    private OpenCase verified(String right) {
        return OpenCase.open(people, """
                        {"right": "%s", "residence": "DE", "channel": "web", "locale": "en",
                         "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(right, email))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
    }
}

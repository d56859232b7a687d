package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rectification that is granted in part: the rows of every holder, and what the person is told about each field. */
@EstateJourney
class PartialCorrectionIT {

    private static final String ACCURATE = "EU-16-ACCURATE";
    private static final String RIGHT_DAY = "1985-01-31";

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private EstateView estate;

    @Autowired
    private MailRoom mail;

    @Test
    void theAcceptedFieldIsCorrectedEverywhereAndTheRefusedOneNowhere() {
        String email = newcomers.arrive(Newcomers.EVERYWHERE);
        Map<String, EstateView.Holding> before = estate.of(email);
        OpenCase subject = asked(email);
        Beside.leaveAField(subject, "analyst2", "birth-date", ACCURATE);

        subject.complete("analyst2", "Decide rectification", Map.of("decision", "partly-granted", "ground", ACCURATE))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("completed");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("partly-granted");
        eventually(() -> assertThat(estate.changes(before, email))
                .isEqualTo(Map.of(
                        "accounts", "corrected fullName=Kim Newname",
                        "billing", "corrected fullName=Kim Newname",
                        "mailing-list", "corrected fullName=Kim Newname",
                        "chat-transcripts", "corrected displayName=Kim Newname")));
        assertThat(days(before)).isNotEmpty().doesNotContain(RIGHT_DAY);
        assertThat(days(estate.of(email))).isEqualTo(days(before));
        assertLetterNamesBoth(email);
        assertThat(subject.evidence()).contains("field-left").doesNotContain("Kim Newname", RIGHT_DAY);
    }

    private OpenCase asked(String email) {
        return OpenCase.open(
                        people,
                        Json.write(Map.of(
                                "right", "rectification",
                                "residence", "DE",
                                "channel", "web",
                                "locale", "en",
                                "subject", Map.of("identifiers", List.of(Map.of("type", "email", "value", email))),
                                "assurance", Map.of("method", "mailbox-proven"),
                                "details", Map.of("name", "Kim Newname", "birth-date", RIGHT_DAY))))
                .complete(
                        "analyst",
                        "Verify identity",
                        Map.of("identityDecision", "verified", "identityMethod", "account"));
    }

    private void assertLetterNamesBoth(String email) {
        eventually(() -> assertThat(mail.mailbox(email)).hasSize(2));
        assertThat(LetterText.of(mail.mailbox(email).get(1)).replaceAll("\\s+", " "))
                .containsSubsequence(
                        "What is changed",
                        "- your name",
                        "What is not changed, and why",
                        "- your date of birth: ",
                        "(GDPR Art. 16)")
                .doesNotContain("Kim Newname", RIGHT_DAY, "- your name:");
    }

    private static Set<String> days(Map<String, EstateView.Holding> all) {
        Set<String> days = new TreeSet<>();
        all.values().stream()
                .flatMap(holding -> holding.rows().stream())
                .map(row -> row.path("dateOfBirth"))
                .filter(JsonNode::isTextual)
                .forEach(day -> days.add(day.asText()));
        return days;
    }
}

package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What the account service tells the platform about the mailbox of a person. */
@EstateTest
class MailboxesOfTheEstateIT {

    private static final String TOKEN = "Bearer habeas demo account service";
    private static final String LENA = "lena.probe@example.net";
    private static final String MALLORY = "mallory@example.net";

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void aMailboxThatWasNeverChangedHasNoDate() {
        JsonNode answer = ask(email(LENA)).body();

        assertThat(answer.at("/allKnown").asBoolean()).isTrue();
        assertThat(answer.at("/contactPoints")).hasSize(1);
        assertThat(answer.at("/contactPoints/0/email").asText()).isEqualTo(LENA);
        assertThat(answer.at("/contactPoints/0/changedAt").isNull()).isTrue();
        assertThat(answer.at("/contactPoints/0/previous").isNull()).isTrue();
    }

    @Test
    void aChangedOneIsToldWithTheOneBeforeByEitherOfThem() {
        assertThat(change(LENA, MALLORY).status()).isEqualTo(204);

        for (String either : new String[] {LENA, MALLORY}) {
            JsonNode account = ask(email(either)).body().at("/contactPoints/0");
            assertThat(account.at("/email").asText()).isEqualTo(MALLORY);
            assertThat(account.at("/previous").asText()).isEqualTo(LENA);
            assertThat(Instant.parse(account.at("/changedAt").asText()))
                    .isBetween(
                            Instant.now().minus(Duration.ofMinutes(2)),
                            Instant.now().plus(Duration.ofMinutes(2)));
        }
        assertThat(estate.stored("accounts", LENA).status()).isEqualTo(404);
    }

    @Test
    void aCorrectionOnInstructionIsAChangeLikeAnyOther() {
        estate.instruct("accounts", "rectify", "email", LENA, Map.of("fields", Map.of("email", MALLORY)));

        assertThat(ask(email(MALLORY)).body().at("/contactPoints/0/previous").asText())
                .isEqualTo(LENA);
    }

    @Test
    void theFormerMailboxGoesWithTheAccount() {
        change(LENA, MALLORY);
        assertThat(estate.stored("accounts", MALLORY).text()).contains("former_mailbox", LENA);

        estate.instruct("accounts", "erase", "email", MALLORY);

        assertThat(ask(email(LENA), email(MALLORY)).body().at("/contactPoints")).isEmpty();
        assertThat(estate.rows().get("estate_accounts.former_mailbox")).isEmpty();
    }

    @Test
    void whatBelongsToNobodyIsSaid() {
        JsonNode answer = ask(email(LENA), "{\"type\": \"cookie-id\", \"value\": \"ck-1\"}")
                .body();

        assertThat(answer.at("/allKnown").asBoolean()).isFalse();
        assertThat(answer.at("/contactPoints")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic aGFiZWFz"})
    void nobodyElseIsTold(String authorization) {
        Estate.Reply refused = askWith(authorization, email(LENA));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).doesNotContain(LENA);
    }

    private Estate.Reply ask(String... identifiers) {
        return askWith(TOKEN, identifiers);
    }

    private Estate.Reply askWith(String authorization, String... identifiers) {
        return estate.send(post("/demo/estate/accounts/contact-points")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"identifiers\": [" + String.join(", ", identifiers) + "]}"));
    }

    private Estate.Reply change(String from, String to) {
        return estate.send(post("/demo/estate/accounts/mailbox-changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to)));
    }

    private static String email(String value) {
        return "{\"type\": \"email\", \"value\": \"%s\"}".formatted(value);
    }
}

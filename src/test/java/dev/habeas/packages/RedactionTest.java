package dev.habeas.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken out of the records of a system, and what is not. */
class RedactionTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aFieldIsWithheldInItsTableOnly() {
        Redaction redaction = with(new Exclusion("chat", "message", "body", 0, ExclusionReason.THIRD_PERSON));

        assertThat(redaction.apply(1, row("{'table': 'message', 'body': 'about Max', 'sender': 'me'}")))
                .hasValueSatisfying(row -> {
                    assertThat(row.path("body").asText()).isEqualTo("withheld");
                    assertThat(row.path("sender").asText()).isEqualTo("me");
                });
        assertThat(redaction
                        .apply(2, row("{'table': 'note', 'body': 'mine'}"))
                        .orElseThrow()
                        .path("body")
                        .asText())
                .isEqualTo("mine");
        assertThat(redaction.count()).isEqualTo(1);
    }

    @Test
    void aRowIsWithheldByItsNumber() {
        Redaction redaction = with(new Exclusion("chat", "message", "", 2, ExclusionReason.THIRD_PERSON));

        assertThat(redaction.apply(1, row("{'table': 'message'}"))).isPresent();
        assertThat(redaction.apply(2, row("{'table': 'message'}"))).isEmpty();
        assertThat(redaction.apply(3, row("{'table': 'message'}"))).isPresent();
        assertThat(redaction.count()).isEqualTo(1);
    }

    @Test
    void anItemIsNamedFromTheSystemDownToTheField() {
        Exclusion item = new Exclusion("chat", "message", "body", 2, ExclusionReason.THIRD_PERSON);
        ObjectNode message = row("{'table': 'message', 'body': null}");

        assertThat(item.name()).isEqualTo("chat, table message, field body, record 2");
        assertThat(item.leavesOut(2, message)).isTrue();
        assertThat(item.leavesOut(1, message)).isFalse();
        assertThat(item.leavesOut(2, row("{'table': 'message', 'Body': 'x'}"))).isFalse();
        assertThat(item.leavesOut(2, row("{'table': 'note', 'body': 'x'}"))).isFalse();
        assertThat(item.steps().stream().map(each -> each.leavesOut(2, row("{'table': 'message', 'a': 1}"))))
                .containsExactly(true, true, true, false);
    }

    @Test
    void aWholeSystemIsWithheld() {
        Redaction redaction = with(new Exclusion("chat", "", "", 0, ExclusionReason.PRIVILEGE));

        assertThat(redaction.apply(1, row("{'table': 'message'}"))).isEmpty();
        assertThat(redaction.apply(2, row("{'a': 1}"))).isEmpty();
    }

    @Test
    void whatIsNeverDisclosedIsSaidToBeHeldHoweverDeepItLies() {
        Redaction redaction = with();

        ObjectNode row = redaction
                .apply(1, row("{'ssn': '123', 'more': {'list': [{'ssn': 'x', 'name': 'y'}]}, 'none': {'ssn': null}}"))
                .orElseThrow();

        assertThat(row.toString())
                .isEqualTo(
                        row("{'ssn': 'held', 'more': {'list': [{'ssn': 'held', 'name': 'y'}]}, 'none': {'ssn': null}}")
                                .toString());
        assertThat(redaction.count()).isZero();
    }

    private static Redaction with(Exclusion... exclusions) {
        return new Redaction(List.of(exclusions), "ssn"::equals, "held", "withheld");
    }

    private ObjectNode row(String text) {
        try {
            return (ObjectNode) json.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

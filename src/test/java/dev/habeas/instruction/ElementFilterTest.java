package dev.habeas.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A customer asks for a part of the transcripts. */
class ElementFilterTest {

    private static final String EXPORT = """
            {"system": "chat", "rows": [
              {"table": "participant", "displayName": "Anna"},
              {"table": "message", "sentAt": "2026-08-03T12:02:00Z", "sender": "Anna", "body": "Hello"},
              {"table": "shared_file", "sentAt": "2026-08-03T12:05:00Z", "sender": "Anna", "fileName": "a.png"},
              {"table": "shared_video", "sentAt": "2026-08-03T12:09:00Z", "sender": "Agent", "videoTitle": "How to"}]}""";

    @Test
    void everythingIsLeftAsItIs() throws JsonProcessingException {
        assertThat(filtered(EnumSet.allOf(Element.class))).isEqualTo(new ObjectMapper().readTree(EXPORT));
    }

    @Test
    void rowsOfOtherKindsAreTakenOut() throws JsonProcessingException {
        assertThat(filtered(Set.of(Element.FILE_NAMES, Element.TIMES, Element.SENDER))
                        .path("rows")
                        .findValuesAsText("table"))
                .containsExactly("participant", "shared_file");
    }

    @Test
    void timesAndSendersAreTakenOutOfEveryRow() throws JsonProcessingException {
        JsonNode rows = filtered(Set.of(Element.MESSAGES)).path("rows");
        assertThat(rows.findValuesAsText("body")).containsExactly("Hello");
        assertThat(rows.findValues("sentAt")).isEmpty();
        assertThat(rows.findValues("sender")).isEmpty();
    }

    private static JsonNode filtered(Set<Element> wanted) throws JsonProcessingException {
        return new ElementFilter(wanted).apply(new ObjectMapper().readTree(EXPORT));
    }
}

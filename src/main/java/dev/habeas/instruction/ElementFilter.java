package dev.habeas.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of an export of transcripts what was not asked for. A row of a transcript is known by the member it carries:
 * {@code body}, {@code fileName}, {@code videoTitle}; rows of none of these kinds, such as who took part, stay.
 */
final class ElementFilter {

    private static final Map<Element, Set<String>> MEMBERS = Map.of(
            Element.MESSAGES, Set.of("body"),
            Element.FILE_NAMES, Set.of("fileName"),
            Element.VIDEO_TITLES, Set.of("videoTitle"),
            Element.TIMES, Set.of("sentAt", "startedAt", "endedAt"),
            Element.SENDER, Set.of("sender"));
    private static final Set<Element> ROWS = Set.of(Element.MESSAGES, Element.FILE_NAMES, Element.VIDEO_TITLES);

    private final Set<String> rows = new HashSet<>();
    private final Set<String> members = new HashSet<>();

    ElementFilter(Set<Element> wanted) {
        MEMBERS.forEach((element, names) -> {
            if (!wanted.contains(element)) {
                (ROWS.contains(element) ? rows : members).addAll(names);
            }
        });
    }

    /** Changes the given node and returns it. */
    JsonNode apply(JsonNode node) {
        if (node instanceof ArrayNode array) {
            Iterator<JsonNode> each = array.iterator();
            while (each.hasNext()) {
                JsonNode row = each.next();
                if (rows.stream().anyMatch(row::has)) {
                    each.remove();
                }
            }
        } else if (node instanceof ObjectNode object) {
            object.remove(members);
        }
        node.forEach(this::apply);
        return node;
    }
}

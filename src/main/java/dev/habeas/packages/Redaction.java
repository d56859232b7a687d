package dev.habeas.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes out of one system's records what is not disclosed. What the law never discloses is masked, not left out: the
 * person learns that it is held. Source: GDPR Art. 15(4); 11 CCR 7024(d).
 */
final class Redaction {

    private final List<Exclusion> exclusions;
    private final Predicate<String> neverDisclosed;
    private final String held;
    private final String withheld;
    private long count;

    /**
     * @param exclusions of this system
     * @param neverDisclosed whether a field of this name is masked
     * @param held what stands in place of what is never disclosed
     * @param withheld what stands in place of what a person decided to withhold
     */
    Redaction(List<Exclusion> exclusions, Predicate<String> neverDisclosed, String held, String withheld) {
        this.exclusions = List.copyOf(exclusions);
        this.neverDisclosed = neverDisclosed;
        this.held = held;
        this.withheld = withheld;
    }

    /** Empty if the whole record is withheld; changes the record otherwise. */
    Optional<ObjectNode> apply(int number, ObjectNode row) {
        List<Exclusion> here =
                exclusions.stream().filter(each -> each.leavesOut(number, row)).toList();
        if (here.stream().anyMatch(each -> each.field().isEmpty())) {
            count++;
            return Optional.empty();
        }
        for (Exclusion each : here) {
            row.put(each.field(), withheld);
            count++;
        }
        mask(row);
        return Optional.of(row);
    }

    /** How many records and fields were withheld by decision so far. */
    long count() {
        return count;
    }

    private void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (neverDisclosed.test(name) && !object.path(name).isNull()) {
                    object.set(name, TextNode.valueOf(held));
                } else {
                    mask(object.path(name));
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::mask);
        }
    }
}

package dev.habeas.packages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.habeas.cases.CaseId;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.RecipientData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which items a person marked that no export of the case has: to leave such an item out would leave out nothing, and the
 * letter would say otherwise. Each export is read once, one record at a time, and no further than the last item found.
 */
@Component
class MissingItems {

    private final Instructions instructions;
    private final RecipientData data;
    private final ExportedRows rows;

    MissingItems(Instructions instructions, RecipientData data, ObjectMapper json) {
        this.instructions = instructions;
        this.data = data;
        this.rows = new ExportedRows(json);
    }

    /** Those of the items that leave nothing out, in their order. */
    List<Exclusion> among(CaseId subject, List<Exclusion> items) {
        List<Exclusion> missing = new ArrayList<>(items);
        for (Instruction each : instructions.of(subject)) {
            if (each.action() == Action.EXPORT) {
                List<Exclusion> found = found(
                        each,
                        missing.stream()
                                .filter(item -> item.processor().equals(each.processor()))
                                .toList());
                missing.removeAll(found);
            }
        }
        return missing;
    }

    private List<Exclusion> found(Instruction export, List<Exclusion> sought) {
        Optional<InputStream> stored = sought.isEmpty() ? Optional.empty() : data.of(export);
        if (stored.isEmpty()) {
            return List.of();
        }
        Search search = new Search(sought);
        try (InputStream records = stored.get()) {
            rows.read(records, search);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return search.found;
    }

    /** Ends once every item was found. */
    private static final class Search implements ExportedRows.Visitor {

        private final List<Exclusion> sought;
        private final List<Exclusion> found = new ArrayList<>();

        Search(List<Exclusion> sought) {
            this.sought = new ArrayList<>(sought);
        }

        @Override
        public void row(int number, ObjectNode row) {
            sought.removeIf(item -> item.leavesOut(number, row) && found.add(item));
        }

        @Override
        public boolean wantsMore() {
            return !sought.isEmpty();
        }
    }
}

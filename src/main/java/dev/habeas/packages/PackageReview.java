package dev.habeas.packages;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.RecipientData;
import dev.habeas.registers.Registers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer sees of the exports of a case, and what they mark to be withheld. Who may is decided by the caller. */
@Component
@Transactional
public class PackageReview {

    /** How many records are shown at a time. */
    public static final int SHOWN = 50;

    private static final String MASKED = "***";

    private final Instructions instructions;
    private final RecipientData data;
    private final Exclusions exclusions;
    private final MissingItems missing;
    private final Registers registers;
    private final Evidence evidence;
    private final ExportedRows rows;

    PackageReview(
            Instructions instructions,
            RecipientData data,
            Exclusions exclusions,
            MissingItems missing,
            Registers registers,
            Evidence evidence,
            ObjectMapper json) {
        this.instructions = instructions;
        this.data = data;
        this.exclusions = exclusions;
        this.missing = missing;
        this.registers = registers;
        this.evidence = evidence;
        this.rows = new ExportedRows(json);
    }

    /**
     * One record in the clear; what is never disclosed is masked here too.
     *
     * @param number from 1, in the order of the export
     * @param table empty if it names none
     */
    public record Item(int number, String table, Map<String, String> fields) {

        @Override
        public String toString() {
            return "Item[" + number + "]";
        }
    }

    /** The part of an item's name that is in no record of the export. */
    public enum Mistake {
        SYSTEM,
        TABLE,
        RECORD,
        FIELD;

        /** Its lower-case name, part of message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The recipients that were told to export, in the order of the plan. */
    public List<Instruction> exports(CaseId subject) {
        return instructions.of(subject).stream()
                .filter(each -> each.action() == Action.EXPORT)
                .toList();
    }

    /** Some records of one system; leaves evidence. Empty if the system exported nothing. */
    public List<Item> records(PrivacyCase subject, String processor, int from, String person) {
        List<Item> found = new ArrayList<>();
        Redaction masks =
                new Redaction(List.of(), field -> registers.isNeverDisclosed(field, subject.regime()), MASKED, MASKED);
        exports(subject.id()).stream()
                .filter(each -> each.processor().equals(processor))
                .findFirst()
                .flatMap(each -> data.of(each, new Reader(person, "review-package")))
                .ifPresent(export -> read(export, masks, from, found));
        return found;
    }

    public List<Exclusion> exclusions(CaseId subject) {
        return exclusions.of(subject);
    }

    /**
     * Marks one more item; leaves evidence.
     *
     * @return the first mistake in its name if it would leave nothing out; then nothing is marked
     */
    public Optional<Mistake> exclude(CaseId subject, Exclusion item, String person) {
        List<Exclusion> steps = item.steps();
        Optional<Mistake> mistake =
                missing.among(subject, steps).stream().findFirst().map(each -> Mistake.values()[steps.indexOf(each)]);
        if (mistake.isEmpty()) {
            exclusions.add(subject, item, person);
            evidence.append(subject, "item-withheld", person, facts(item));
        }
        return mistake;
    }

    /** Unmarks one; leaves evidence. */
    public void include(CaseId subject, Exclusion item, String person) {
        exclusions.remove(subject, item);
        evidence.append(subject, "item-included", person, facts(item));
    }

    private void read(InputStream export, Redaction masks, int from, List<Item> found) {
        try (export) {
            rows.read(export, (number, row) -> {
                if (number >= from && found.size() < SHOWN) {
                    Map<String, String> fields = new LinkedHashMap<>();
                    String table = ExportedRows.tableOf(row);
                    masks.apply(number, row)
                            .orElseThrow()
                            .fields()
                            .forEachRemaining(field -> fields.put(field.getKey(), Csv.text(field.getValue())));
                    fields.remove("table");
                    found.add(new Item(number, table, fields));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> facts(Exclusion item) {
        Map<String, String> facts = new HashMap<>(
                Map.of("processor", item.processor(), "reason", item.reason().word()));
        Optional.of(item.part()).filter(part -> !part.isEmpty()).ifPresent(part -> facts.put("table", part));
        Optional.of(item.field()).filter(field -> !field.isEmpty()).ifPresent(field -> facts.put("field", field));
        if (item.row() > 0) {
            facts.put("row", Integer.toString(item.row()));
        }
        return facts;
    }
}

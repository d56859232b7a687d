package dev.habeas.packages;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.RecipientData;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes the records of one system as JSON and as CSV; one record at a time is in memory. */
@Component
class SystemFiles {

    private final RecipientData data;
    private final ObjectMapper json;
    private final ExportedRows rows;

    SystemFiles(RecipientData data, ObjectMapper json) {
        this.data = data;
        this.json = json;
        this.rows = new ExportedRows(json);
    }

    /**
     * Adds both files to the archive.
     *
     * @param redactions a fresh redaction for each reading
     * @return empty if the system exported nothing
     */
    Optional<Export> write(
            Archive archive, Instruction instruction, String name, String schema, Supplier<Redaction> redactions)
            throws IOException {
        Export export = new Export(
                instruction,
                name,
                "data/" + instruction.processor(),
                new LinkedHashSet<>(),
                new TreeMap<>(),
                new Export.Counts());
        if (data.of(instruction).isEmpty()) {
            return Optional.empty();
        }
        archive.add(export.file() + ".json", target -> writeJson(target, export, schema, redactions.get()));
        archive.add(export.file() + ".csv", target -> writeCsv(target, export, redactions.get()));
        return Optional.of(export);
    }

    private void writeJson(OutputStream target, Export export, String schema, Redaction redaction) throws IOException {
        try (JsonGenerator generator = json.createGenerator(target).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.writeStartObject();
            generator.writeStringField("$schema", schema);
            generator.writeStringField("system", export.instruction().processor());
            generator.writeArrayFieldStart("rows");
            generator.writeRaw('\n');
            each(export, redaction, row -> {
                note(export, row);
                json.writeTree(generator, row);
                generator.writeRaw('\n');
            });
            generator.writeEndArray();
            generator.writeEndObject();
        }
        export.counts().withheld(redaction.count());
    }

    private void writeCsv(OutputStream target, Export export, Redaction redaction) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        // Without the mark spreadsheets take UTF-8 for something else.
        writer.write('\ufeff');
        Csv csv = new Csv(writer);
        csv.header(export.columns());
        each(export, redaction, row -> csv.row(export.columns(), row));
        writer.flush();
    }

    private void each(Export export, Redaction redaction, RowTarget target) throws IOException {
        try (InputStream stored = data.of(export.instruction()).orElseThrow()) {
            rows.read(stored, (number, row) -> {
                Optional<ObjectNode> disclosed = redaction.apply(number, row);
                if (disclosed.isPresent()) {
                    target.take(disclosed.get());
                }
            });
        }
    }

    private static void note(Export export, ObjectNode row) {
        export.counts().add();
        Map<String, String> shown = new LinkedHashMap<>();
        Set<String> columns = export.columns();
        row.fields().forEachRemaining(field -> {
            if (columns.size() < Export.MOST_COLUMNS || columns.contains(field.getKey())) {
                columns.add(field.getKey());
            }
            if (!field.getKey().equals("table")) {
                shown.put(field.getKey(), Csv.text(field.getValue()));
            }
        });
        export.samples()
                .computeIfAbsent(ExportedRows.tableOf(row), table -> new Export.Table())
                .add(shown);
    }

    private interface RowTarget {

        void take(ObjectNode row) throws IOException;
    }
}

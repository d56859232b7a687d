package dev.habeas.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.processors.Exports;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the recipients exported for the customer, from the vault. */
@Component
class InstructionResults {

    private final Exports exports;
    private final InstructionRecords records;
    private final ObjectMapper json;

    InstructionResults(Exports exports, InstructionRecords records, ObjectMapper json) {
        this.exports = exports;
        this.records = records;
        this.json = json;
    }

    /**
     * By recipient, only the elements that were asked for. Reading leaves evidence.
     *
     * @param client who reads
     */
    @Transactional
    public Map<String, JsonNode> of(CaseId id, String client) {
        InstructionRecords.Instructed instructed = records.find(id).orElseThrow(UnknownCaseException::new);
        ElementFilter filter = new ElementFilter(instructed.elements());
        Map<String, JsonNode> found = new TreeMap<>();
        exports.of(id, new Reader(client, "deliver-result"))
                .forEach((recipient, data) -> found.put(recipient, filter.apply(read(data))));
        return found;
    }

    private JsonNode read(InputStream data) {
        try (data) {
            return json.readTree(data);
        } catch (IOException e) {
            throw new IllegalStateException("HABEAS-INS-008 An export cannot be read", e);
        }
    }
}

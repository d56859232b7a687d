package dev.habeas.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Exports;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a contract, and hands out what the customer wants back: record, evidence and process stand or fall together. */
@Component
@Transactional
class ContractEndDesk {

    private final ContractEnds ends;
    private final ContractEndProcess process;
    private final Exports exports;
    private final Evidence evidence;
    private final ObjectMapper json;
    private final Clock clock;

    ContractEndDesk(
            ContractEnds ends,
            ContractEndProcess process,
            Exports exports,
            Evidence evidence,
            ObjectMapper json,
            Clock clock) {
        this.ends = ends;
        this.process = process;
        this.exports = exports;
        this.evidence = evidence;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A repetition while it is under way gives the same end.
     *
     * @throws ProblemException if it is under way with the other choice
     */
    public ContractEnd open(String customer, String choice, String by) {
        ContractEnd end = new ContractEnd(CaseId.random(), customer, choice, clock.instant(), null, null);
        if (!ends.open(end, by)) {
            ContractEnd present = ends.latest(customer).orElseThrow();
            if (!present.choice().equals(choice)) {
                throw new ProblemException(
                        Problem.CONFLICT, "The contract is being ended with the choice " + present.choice() + ".");
            }
            return present;
        }
        evidence.append(end.id(), "contract-ended", by, Map.of("customer", customer, "choice", choice));
        process.start(end.id(), choice, end.instructedAt());
        return end;
    }

    /** By recipient; empty before the export and after the erasure. Reading leaves evidence. */
    public Map<String, JsonNode> data(ContractEnd end, String reader) {
        Map<String, JsonNode> found = new TreeMap<>();
        exports.of(end.id(), new Reader(reader, "return-data"))
                .forEach((recipient, data) -> found.put(recipient, read(data)));
        return found;
    }

    private JsonNode read(InputStream data) {
        try (data) {
            return json.readTree(data);
        } catch (IOException e) {
            throw new IllegalStateException("HABEAS-INS-014 An export cannot be read", e);
        }
    }
}

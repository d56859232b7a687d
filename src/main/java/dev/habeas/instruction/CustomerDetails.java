package dev.habeas.instruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.KnowsPart;
import dev.habeas.processors.Part;
import dev.habeas.processors.SubmissionDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the customer whose rows an instruction is about, so that no other tenant's are touched. */
@Component
class CustomerDetails implements SubmissionDetails, KnowsPart {

    private static final String GROUND = "CUSTOMER-INSTRUCTION";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final InstructionRecords records;
    private final Cases cases;
    private final Vault vault;
    private final ObjectMapper json;

    CustomerDetails(InstructionRecords records, Cases cases, Vault vault, ObjectMapper json) {
        this.records = records;
        this.cases = cases;
        this.vault = vault;
        this.json = json;
    }

    @Override
    public Map<String, Object> of(Instruction instruction) {
        return records.find(instruction.caseId())
                .map(instructed -> {
                    Map<String, Object> details = new LinkedHashMap<>();
                    Part part = part(instructed);
                    details.put("controller", Objects.requireNonNull(part.controller()));
                    details.put("elements", part.elements());
                    if (instructed.action() == CustomerAction.RESTRICTION) {
                        details.put("ground", GROUND);
                    }
                    if (instructed.action() == CustomerAction.RECTIFICATION) {
                        details.put("fields", fields(instructed.caseId()));
                    }
                    return details;
                })
                .orElse(Map.of());
    }

    @Override
    public Optional<Part> partOf(Instruction instruction) {
        return records.find(instruction.caseId()).map(this::part);
    }

    private Part part(InstructionRecords.Instructed instructed) {
        return new Part(
                cases.get(instructed.caseId()).controller(),
                instructed.elements().stream().map(Element::word).sorted().toList(),
                false);
    }

    private Map<String, String> fields(CaseId id) {
        String text = vault.read(id, CustomerInstructions.FIELDS, Reader.system("send-instruction"))
                .map(PersonalText::reveal)
                .orElse("{}");
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("HABEAS-INS-007 The fields of an instruction cannot be read");
        }
    }
}

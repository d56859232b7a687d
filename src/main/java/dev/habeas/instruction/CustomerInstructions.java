package dev.habeas.instruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.intake.IdempotencyKeys;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for what a customer instructs: key, case, vault, clock, links and process stand or fall together. */
@Component
class CustomerInstructions {

    /** Where the right values of a rectification lie in the vault. */
    static final String FIELDS = "instruction.fields";

    private final IdempotencyKeys keys;
    private final Customers customers;
    private final Cases cases;
    private final CaseFiles files;
    private final Vault vault;
    private final CaseDeadlines deadlines;
    private final InstructionClock clocks;
    private final InstructionRecords records;
    private final RoutedRequests routed;
    private final CustomerInstructionProcess process;
    private final Evidence evidence;
    private final ObjectMapper json;
    private final Clock clock;

    CustomerInstructions(
            IdempotencyKeys keys,
            Customers customers,
            Cases cases,
            CaseFiles files,
            Vault vault,
            CaseDeadlines deadlines,
            InstructionClock clocks,
            InstructionRecords records,
            RoutedRequests routed,
            CustomerInstructionProcess process,
            Evidence evidence,
            ObjectMapper json,
            Clock clock) {
        this.keys = keys;
        this.customers = customers;
        this.cases = cases;
        this.files = files;
        this.vault = vault;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.records = records;
        this.routed = routed;
        this.process = process;
        this.evidence = evidence;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Idempotent by key: the same key with the same body gives the case that it gave before.
     *
     * @throws dev.habeas.web.ProblemException if the key was used with another body
     */
    @Transactional
    public CaseId accept(IdempotencyKeys.Use use, CheckedInstruction checked) {
        CaseId id = CaseId.random();
        Optional<CaseId> before = keys.claim(use, id);
        if (before.isPresent()) {
            return before.get();
        }
        Customer customer = customers.get(checked.controller());
        PrivacyCase opened = caseOf(id, checked, customer);
        cases.open(opened);
        files.store(id, checked.file());
        if (!checked.fields().isEmpty()) {
            vault.put(id, FIELDS, PersonalText.of(write(checked.fields())));
        }
        records.add(new InstructionRecords.Instructed(
                id, checked.action(), checked.reference(), checked.elements(), checked.submittedAt()));
        InstructionClock.Due due = clocks.due(opened, customer, checked.submittedAt());
        deadlines.keep(id, due.schedule());
        evidence.append(
                id,
                "instruction-received",
                use.client(),
                Map.of(
                        "reference", opened.reference().value(),
                        "customer", checked.controller(),
                        "action", checked.action().word(),
                        "submittedAt", checked.submittedAt().toString()));
        routed.resolve(
                id, checked.controller(), checked.action(), checked.file().identifiers());
        process.start(opened, due.clock());
        return id;
    }

    private PrivacyCase caseOf(CaseId id, CheckedInstruction checked, Customer customer) {
        Residence residence = new Residence(customer.country());
        return new PrivacyCase(
                id,
                CaseReference.random(),
                checked.action().right(),
                Jurisdiction.of(residence).primary().word(),
                Role.PROCESSOR,
                residence,
                checked.channel(),
                "controller",
                Locale.forLanguageTag(customer.language()),
                checked.controller(),
                clock.instant(),
                clock.instant(),
                CaseStatus.RECEIVED,
                null,
                null,
                null);
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("HABEAS-INS-005 The fields cannot be written as JSON");
        }
    }
}

package dev.habeas.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.intake.BodyMac;
import dev.habeas.intake.IdempotencyKeys;
import dev.habeas.security.ApiClient;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What platform customers instruct the company, their processor, to do. */
@RestController
@RequestMapping("/api/v1/instructions")
class InstructionsController {

    private final InstructionCheck check;
    private final CustomerInstructions instructions;
    private final Customers customers;
    private final BodyMac mac;
    private final InstructionViews views;
    private final InstructionResults results;
    private final EvidenceExport evidence;

    InstructionsController(
            InstructionCheck check,
            CustomerInstructions instructions,
            Customers customers,
            BodyMac mac,
            InstructionViews views,
            InstructionResults results,
            EvidenceExport evidence) {
        this.check = check;
        this.instructions = instructions;
        this.customers = customers;
        this.mac = mac;
        this.views = views;
        this.results = results;
        this.evidence = evidence;
    }

    @Operation(
            summary = "Instruct the company as its customer",
            description =
                    "The client must belong to the controller. Every recipient that holds data for it is told; the"
                            + " result comes by webhook or mail and stands at the Location. The same key with the same body gives"
                            + " the same instruction again.")
    @PostMapping
    ResponseEntity<InstructionView> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewInstruction body,
            Authentication caller) {
        if (key == null || !IdempotencyKeys.isKey(key)) {
            throw new ProblemException(Problem.IDEMPOTENCY_KEY_MISSING, "Nothing was stored.");
        }
        CheckedInstruction checked = check.check(body, caller.getName(), "api");
        CaseId id = instructions.accept(new IdempotencyKeys.Use(caller.getName(), key, mac.of(body)), checked);
        return ResponseEntity.created(URI.create("/api/v1/instructions/" + id)).body(views.of(id));
    }

    @GetMapping("/{id}")
    InstructionView get(@PathVariable CaseId id, Authentication caller) {
        return mine(id, caller);
    }

    /** The verifiable record of the instruction. */
    @GetMapping("/{id}/evidence")
    EvidenceFile evidence(@PathVariable CaseId id, Authentication caller) {
        mine(id, caller);
        return evidence.of(id);
    }

    @Operation(
            summary = "What the recipients exported",
            description = "For access and portability, once the instruction is completed; only for a client of the"
                    + " controller. Each reading is recorded.")
    @GetMapping("/{id}/result")
    ResponseEntity<Map<String, JsonNode>> result(@PathVariable CaseId id, Authentication caller) {
        InstructionView view = mine(id, caller);
        if (!(caller.getPrincipal() instanceof ApiClient) || !view.links().containsKey("result")) {
            throw new UnknownCaseException();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(results.of(id, caller.getName()));
    }

    /** A client sees the instructions of its own controllers and learns nothing of others; staff see all. */
    private InstructionView mine(CaseId id, Authentication caller) {
        InstructionView view = views.of(id);
        if (caller.getPrincipal() instanceof ApiClient && !customers.mayActFor(caller.getName(), view.controller())) {
            throw new UnknownCaseException();
        }
        return view;
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(UnknownCaseException unknown) {
        return ResponseEntity.status(404).body(Problem.NOT_FOUND.detail("No such instruction."));
    }
}

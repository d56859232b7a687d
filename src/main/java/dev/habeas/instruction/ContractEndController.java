package dev.habeas.instruction;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.security.ApiClient;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of a contract with a platform customer, for programs of the customer and for staff. */
@RestController
@RequestMapping("/api/v1/customers/{customer}/contract-end")
class ContractEndController {

    private final ContractEndDesk desk;
    private final ContractEnds ends;
    private final Customers customers;
    private final Instructions instructions;
    private final EvidenceExport export;

    ContractEndController(
            ContractEndDesk desk,
            ContractEnds ends,
            Customers customers,
            Instructions instructions,
            EvidenceExport export) {
        this.desk = desk;
        this.ends = ends;
        this.customers = customers;
        this.instructions = instructions;
        this.export = export;
    }

    /** @param choice {@code return}: the customer gets its data, then it is deleted; {@code delete}: at once */
    record Choice(
            @NotNull @Pattern(regexp = "return|delete") String choice) {}

    record View(
            UUID id,
            String customer,
            String choice,
            String status,
            Instant instructedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant completedAt,
            List<Told> recipients) {}

    record Told(
            String processor,
            String action,
            String state,
            @Nullable Integer count,
            @Nullable Instant receiptAt) {}

    @Operation(
            summary = "End a contract: return or delete all data of the customer",
            description =
                    "GDPR Art. 28(3)(g). Every recipient that holds data for the customer is told, and owes a receipt.")
    @PostMapping
    ResponseEntity<View> end(@PathVariable String customer, @Valid @RequestBody Choice body, Authentication caller) {
        requireKnown(customer, caller);
        ContractEnd end = desk.open(customer, body.choice(), caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/customers/" + customer + "/contract-end"))
                .body(view(end));
    }

    /** The latest end of the contract. */
    @GetMapping
    View get(@PathVariable String customer, Authentication caller) {
        return view(find(customer, caller));
    }

    @Operation(
            summary = "What the recipients exported, to be returned to the customer",
            description = "From the receipts of the export to the erasure; only for a client of the customer. Each"
                    + " reading is recorded.")
    @GetMapping("/data")
    ResponseEntity<Map<String, JsonNode>> data(@PathVariable String customer, Authentication caller) {
        ContractEnd end = find(customer, caller);
        if (!(caller.getPrincipal() instanceof ApiClient)) {
            throw unknown();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.data(end, caller.getName()));
    }

    /** The verifiable record of the latest end. */
    @GetMapping("/evidence")
    EvidenceFile evidence(@PathVariable String customer, Authentication caller) {
        return export.of(find(customer, caller).id());
    }

    private ContractEnd find(String customer, Authentication caller) {
        requireKnown(customer, caller);
        return ends.latest(customer).orElseThrow(ContractEndController::unknown);
    }

    /** A client learns nothing of customers that are not its own. */
    private void requireKnown(String customer, Authentication caller) {
        boolean may = caller.getPrincipal() instanceof ApiClient
                ? customers.mayActFor(caller.getName(), customer)
                : customers.knows(customer);
        if (!may) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.NOT_FOUND, "No such customer, or its contract has not ended.");
    }

    private View view(ContractEnd end) {
        return new View(
                end.id().value(),
                end.customer(),
                end.choice(),
                end.status(),
                end.instructedAt(),
                end.returnedAt(),
                end.completedAt(),
                instructions.of(end.id()).stream()
                        .map(ContractEndController::told)
                        .toList());
    }

    private static Told told(Instruction told) {
        return new Told(
                told.processor(), told.action().word(), told.state().word(), told.receiptCount(), told.receiptAt());
    }
}

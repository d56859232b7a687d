package dev.habeas.disclosure;

import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of a demand may be disclosed, and what was. */
@RestController
@RequestMapping("/api/v1/disclosures/{id}")
class ScopesController {

    private final ScopeDesk desk;
    private final Scopes scopes;

    ScopesController(ScopeDesk desk, Scopes scopes) {
        this.desk = desk;
        this.scopes = scopes;
    }

    @Operation(
            summary = "Name what may be disclosed",
            description =
                    "Systems, categories of data and days. While the demand is assessed only; a second person then"
                            + " approves it as it stands.")
    @PostMapping("/scope")
    ResponseEntity<Void> name(@PathVariable UUID id, @Valid @RequestBody DisclosureScope scope, Principal by) {
        desk.name(id, scope, by.getName());
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary = "Record what was handed over",
            description = "After approval only, and nothing beyond the approved scope.")
    @PostMapping("/handed-over")
    ResponseEntity<Void> handOver(@PathVariable UUID id, @Valid @RequestBody DisclosureScope what, Principal by) {
        desk.handOver(id, what, by.getName());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/scope")
    DisclosureScope scope(@PathVariable UUID id) {
        return scopes.named(id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "No scope is on record."));
    }
}

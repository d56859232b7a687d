package dev.habeas.disclosure;

import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Demands of authorities and courts, for staff. */
@RestController
@RequestMapping("/api/v1/disclosures")
class DisclosuresController {

    private final DisclosureDesk desk;
    private final Disclosures disclosures;

    DisclosuresController(DisclosureDesk desk, Disclosures disclosures) {
        this.desk = desk;
        this.disclosures = disclosures;
    }

    @Operation(
            summary = "Record a demand for somebody's data",
            description =
                    "Nothing is disclosed by this: people authenticate the agency, assess legal basis, necessity and"
                            + " scope, and a second person approves.")
    @PostMapping
    ResponseEntity<Disclosure> record(@Valid @RequestBody NewDisclosure body, Principal by) {
        Disclosure received = desk.record(body, by.getName());
        return ResponseEntity.created(URI.create("/api/v1/disclosures/" + received.id()))
                .body(received);
    }

    /** The register, the latest first. */
    @GetMapping
    List<Disclosure> list() {
        return disclosures.all();
    }

    @GetMapping("/{id}")
    Disclosure get(@PathVariable UUID id) {
        return disclosures.find(id).orElseThrow(DisclosuresController::unknown);
    }

    @Operation(
            summary = "Who demands what about whom",
            description = "For those who answer it; each reading is on record.")
    @GetMapping("/{id}/details")
    Map<String, String> details(@PathVariable UUID id, Principal reader) {
        return desk.details(id, reader.getName()).orElseThrow(DisclosuresController::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.NOT_FOUND, "No such disclosure.");
    }
}

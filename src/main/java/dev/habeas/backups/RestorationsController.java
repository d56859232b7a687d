package dev.habeas.backups;

import dev.habeas.processors.Register;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a system says that a backup was restored in it, and asks what it has to erase again. */
@RestController
@RequestMapping("/api/v1/restorations")
class RestorationsController {

    private final Restorations restorations;
    private final Register register;

    RestorationsController(Restorations restorations, Register register) {
        this.restorations = restorations;
        this.register = register;
    }

    /** Which system, and when the backup was taken that is in it now. */
    record Restored(@NotNull String processor, @NotNull OffsetDateTime takenAt) {}

    /** How many records were erased again. */
    record Completion(@NotNull @PositiveOrZero Integer erased) {}

    @Operation(
            summary = "Report that a backup was restored, and get what must be erased again",
            description =
                    "The system answers nobody until it has erased or restricted everyone whose identifier has one of"
                            + " the hashes: HMAC-SHA256 over type|identifier under a key made from the secret of its transport. Only rows of"
                            + " the tenant (null: the company's own) and kinds of rows in elements (none: all) are meant."
                            + " A tombstone without a hash is about everybody of its tenant but those to spare.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Restorations.Replay restored(@Valid @RequestBody Restored body, Principal by) {
        if (!register.all().containsKey(body.processor())) {
            throw new ProblemException(
                    Problem.INVALID_REQUEST,
                    "Some members are missing or wrong.",
                    List.of(new FieldError("processor", "is not in the register")));
        }
        return restorations.open(body.processor(), body.takenAt().toInstant(), by.getName());
    }

    @Operation(
            summary = "Report that everything was erased again",
            description = "Idempotent: the first report counts.")
    @PostMapping("/{id}/completion")
    Completion completed(@PathVariable UUID id, @Valid @RequestBody Completion body, Principal by) {
        return restorations
                .complete(id, body.erased(), by.getName())
                .map(Completion::new)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "No such restoration."));
    }
}

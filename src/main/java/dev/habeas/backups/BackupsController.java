package dev.habeas.backups;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Register;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of backups. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupsController {

    private final BackupSets sets;
    private final Tombstones tombstones;
    private final Register register;
    private final Evidence evidence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BackupsController(
            BackupSets sets,
            Tombstones tombstones,
            Register register,
            Evidence evidence,
            TransactionTemplate transaction,
            Clock clock) {
        this.sets = sets;
        this.tombstones = tombstones;
        this.register = register;
        this.evidence = evidence;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was backed up, when, and until when it exists. */
    record NewBackup(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,59}")
            String name,

            @NotEmpty @Size(max = 200) List<@NotNull @Size(max = 40) String> processors,
            @NotNull OffsetDateTime takenAt,
            @NotNull OffsetDateTime expiresAt) {}

    @Operation(
            summary = "Register a backup",
            description =
                    "Answers name its expiry, cases stay isolated until then, and what was erased since it was taken"
                            + " is remembered so long.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BackupSet register(@Valid @RequestBody NewBackup body, Principal by) {
        if (!register.all().keySet().containsAll(body.processors())) {
            throw wrong("processors", "has a key that is not in the register");
        }
        if (!body.expiresAt().isAfter(body.takenAt())
                || body.takenAt().toInstant().isAfter(clock.instant())) {
            throw wrong("expiresAt", "is after takenAt, which is not to come");
        }
        BackupSet set = new BackupSet(
                UUID.randomUUID(),
                body.name(),
                body.processors(),
                body.takenAt().toInstant(),
                body.expiresAt().toInstant());
        transaction.executeWithoutResult(status -> {
            sets.insert(set);
            tombstones.keepFor(set);
            tombstones.deleteExpired(clock.instant());
            evidence.append(
                    new CaseId(set.id()),
                    "backup-registered",
                    by.getName(),
                    Map.of(
                            "takenAt", set.takenAt().toString(),
                            "expiresAt", set.expiresAt().toString(),
                            "systems", Integer.toString(set.processors().size())));
        });
        return set;
    }

    @GetMapping
    List<BackupSet> list() {
        return sets.standing(clock.instant());
    }

    private static ProblemException wrong(String member, String message) {
        return new ProblemException(
                Problem.INVALID_REQUEST,
                "Some members are missing or wrong.",
                List.of(new FieldError(member, message)));
    }
}

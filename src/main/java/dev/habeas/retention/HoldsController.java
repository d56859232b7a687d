package dev.habeas.retention;

import dev.habeas.cases.Cases;
import dev.habeas.processors.Register;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, for those who may place them. */
@RestController
@RequestMapping("/api/v1/holds")
class HoldsController {

    private final LegalHolds holds;
    private final Cases cases;
    private final Register register;
    private final Clock clock;

    HoldsController(LegalHolds holds, Cases cases, Register register, Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.register = register;
        this.clock = clock;
    }

    /** The day on which a hold is looked at again. */
    record Review(@NotNull LocalDate reviewOn) {}

    @Operation(
            summary = "Place a legal hold",
            description =
                    "Nothing that it covers is erased from then on, item by item, at the recipients and in our own"
                            + " records; erasures under way keep what was not sent yet.")
    @PostMapping
    ResponseEntity<HoldView.Placed> place(@Valid @RequestBody HoldRequest body, Principal by) {
        HoldScope scope = scope(body);
        requireFuture(body.reviewOn());
        LegalHolds.Placed placed = holds.place(
                scope,
                HoldReason.ofWord(body.reason()).orElseThrow(),
                body.owner() == null ? by.getName() : body.owner(),
                body.reviewOn(),
                by.getName());
        return ResponseEntity.created(
                        URI.create("/api/v1/holds/" + placed.hold().id()))
                .body(new HoldView.Placed(HoldView.of(placed.hold()), placed.kept(), placed.tooLate()));
    }

    @GetMapping
    List<HoldView> list() {
        return holds.all().stream().map(HoldView::of).toList();
    }

    @GetMapping("/{id}")
    HoldView get(@PathVariable UUID id) {
        return HoldView.of(find(id));
    }

    @Operation(summary = "Keep a hold until it is looked at again")
    @PostMapping("/{id}/review")
    HoldView review(@PathVariable UUID id, @Valid @RequestBody Review body, Principal by) {
        if (!find(id).stands()) {
            throw new ProblemException(Problem.CONFLICT, "The hold is released.");
        }
        requireFuture(body.reviewOn());
        holds.postpone(id, body.reviewOn(), by.getName());
        return HoldView.of(find(id));
    }

    @Operation(summary = "Release a hold", description = "Erasures that no other hold stops go on by themselves.")
    @PostMapping("/{id}/release")
    HoldView release(@PathVariable UUID id, Principal by) {
        find(id);
        holds.releaseBeforeReview(id, by.getName());
        return HoldView.of(find(id));
    }

    private LegalHold find(UUID id) {
        return holds.find(id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "No such hold."));
    }

    private HoldScope scope(HoldRequest body) {
        HoldScope scope;
        try {
            scope = body.scope();
        } catch (IllegalArgumentException e) {
            throw wrong("person", "or case or processor: name exactly one person or case, or a processor, or both");
        }
        if (scope.subject() != null && cases.find(scope.subject()).isEmpty()) {
            throw wrong("case", "does not exist");
        }
        if (scope.processor() != null && !register.all().containsKey(scope.processor())) {
            throw wrong("processor", "is not in the register");
        }
        return scope;
    }

    private void requireFuture(LocalDate day) {
        if (!day.isAfter(LocalDate.now(clock))) {
            throw wrong("reviewOn", "is a day to come");
        }
    }

    private static ProblemException wrong(String member, String message) {
        return new ProblemException(
                Problem.INVALID_REQUEST,
                "Some members are missing or wrong.",
                List.of(new FieldError(member, message)));
    }
}

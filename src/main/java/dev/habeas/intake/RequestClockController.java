package dev.habeas.intake;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.clock.ClockChanges;
import dev.habeas.deadlines.Pause;
import dev.habeas.identity.IdentityProofs;
import dev.habeas.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What moves the clock of a request from outside. The answer shows the deadlines as they stand afterwards. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class RequestClockController {

    private final ClockChanges changes;
    private final IdentityProofs proofs;
    private final RequestViews views;
    private final Clock clock;

    RequestClockController(ClockChanges changes, IdentityProofs proofs, RequestViews views, Clock clock) {
        this.changes = changes;
        this.proofs = proofs;
        this.views = views;
        this.clock = clock;
    }

    @Operation(
            summary = "Record a question to the person, or its answer",
            description = "Stops and resumes the clock as far as the regime allows: days between question and answer"
                    + " under the GDPR if asked within five days of receipt; both days included for a clarification"
                    + " under the UK GDPR, where proof of identity starts the period; never in the United States"
                    + " or Canada. A second question of the same kind, or an answer without a question, is 409.")
    @PostMapping("/clarification")
    RequestView clarify(@PathVariable CaseId id, @Valid @RequestBody Clarification body, Principal client) {
        Instant at = body.at() == null ? clock.instant() : body.at().toInstant();
        if (body.isAnswer()) {
            changes.answer(id, body.asksFor(), at, client.getName());
            if (body.asksFor() == Pause.Kind.IDENTITY) {
                proofs.arrived(id, client.getName());
            }
        } else {
            changes.ask(id, body.asksFor(), at, client.getName());
        }
        return views.of(id);
    }

    @Operation(
            summary = "Correct when the request was received",
            description = "Only to an earlier time. Every deadline is computed again under the rules that decided the"
                    + " case; the former ones stay on record as superseded.")
    @PostMapping("/receipt-correction")
    RequestView correctReceipt(@PathVariable CaseId id, @Valid @RequestBody ReceiptCorrection body, Principal client) {
        changes.correctReceipt(id, body.receivedAt().toInstant(), client.getName());
        return views.of(id);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownCase(UnknownCaseException unknown) {
        return ResponseEntity.status(404).body(Problem.NOT_FOUND.detail("No such case."));
    }
}

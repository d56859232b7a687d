package dev.habeas.suppressions;

import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the company's sites: may we use this, is it a child, may we ask, and the two steps of an opt-in. */
@RestController
@RequestMapping("/api/v1")
class OptInController {

    private final OptIns optIns;
    private final SuppressionStates states;

    OptInController(OptIns optIns, SuppressionStates states) {
        this.optIns = optIns;
        this.states = states;
    }

    /** Whether the purpose is forbidden for the person, and when they may be asked again. Changes nothing. */
    @PostMapping("/suppressions/check")
    SuppressionState check(@Valid @RequestBody SomeoneFor someone) {
        return states.of(someone.checkedIdentifiers(), someone.checkedPurpose());
    }

    /** The first step of an opt-in, which the person took by themselves. Nothing changes before the second. */
    @PostMapping("/opt-ins")
    ResponseEntity<OptIns.OptIn> ask(@Valid @RequestBody SomeoneFor someone) {
        OptIns.OptIn asked = optIns.ask(someone.checkedIdentifiers(), someone.checkedOptOut())
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "There is no opt-out to take back."));
        return ResponseEntity.created(URI.create("/api/v1/opt-ins/" + asked.id()))
                .body(asked);
    }

    /** The second step: the person confirmed. */
    @PostMapping("/opt-ins/{id}/confirmation")
    ResponseEntity<Void> confirm(@PathVariable UUID id) {
        if (!optIns.confirm(id)) {
            throw new ProblemException(Problem.NOT_FOUND, "There is no opt-in that could still be confirmed.");
        }
        return ResponseEntity.noContent().build();
    }
}

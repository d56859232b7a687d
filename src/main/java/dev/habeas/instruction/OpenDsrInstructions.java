package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.intake.IdempotencyKeys;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an OpenDSR request once for its controller, whichever of the controller's API clients sends it. */
@Component
class OpenDsrInstructions {

    private final OpenDsrRequests requests;
    private final IdempotencyKeys keys;
    private final CustomerInstructions instructions;

    OpenDsrInstructions(OpenDsrRequests requests, IdempotencyKeys keys, CustomerInstructions instructions) {
        this.requests = requests;
        this.keys = keys;
        this.instructions = instructions;
    }

    /**
     * @param use its key is the subject_request_id
     * @throws OpenDsrFault if the id is another request's; nothing is stored then
     */
    @Transactional
    public OpenDsrRequests.Standing accept(IdempotencyKeys.Use use, CheckedInstruction checked) {
        List<String> controller = List.of(checked.controller());
        requests.lock(checked.controller(), use.key());
        Optional<OpenDsrRequests.Standing> before = requests.find(use.key(), controller);
        if (before.isPresent()) {
            return before.filter(found -> keys.opened(found.id(), use.bodyMac()))
                    .orElseThrow(OpenDsrInstructions::taken);
        }
        CaseId opened = instructions.accept(use, checked);
        return requests.find(use.key(), controller)
                .filter(found -> found.id().equals(opened))
                .orElseThrow(OpenDsrInstructions::taken);
    }

    private static OpenDsrFault taken() {
        return new OpenDsrFault(400, "subject_request_id", "The id is taken.");
    }
}

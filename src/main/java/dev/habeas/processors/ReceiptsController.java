package dev.habeas.processors;

import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.Inbound;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes receipts of processors that answer later. Authenticated by the signature alone; whoever cannot sign for the
 * instruction learns nothing, not even whether it exists.
 */
@RestController
@RequestMapping("/api/v1/receipts")
class ReceiptsController {

    private final Instructions instructions;
    private final Receipts receipts;
    private final Register register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReceiptsController(
            Instructions instructions,
            Receipts receipts,
            Register register,
            TransactionTemplate transaction,
            Clock clock) {
        this.instructions = instructions;
        this.receipts = receipts;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores a receipt; 202 only once it is kept. The same message again changes nothing; the same {@code webhook-id} for
     * another instruction is refused as not authentic, because Standard Webhooks gives every message an id of its own.
     */
    @PostMapping("/{instructionId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void receive(
            @PathVariable UUID instructionId,
            @RequestHeader("webhook-id") String id,
            @RequestHeader("webhook-timestamp") String timestamp,
            @RequestHeader("webhook-signature") String signature,
            @RequestBody byte[] body) {
        Instruction instruction = instructions.find(instructionId).orElseThrow(ReceiptsController::notAuthentic);
        Answer answer = read(instruction, new Inbound(id, timestamp, signature, body))
                .orElseThrow(ReceiptsController::notAuthentic);
        if (receipts.cameForAnother(instruction, id)) {
            throw notAuthentic();
        }
        Receipt receipt = Receipt.of(instructionId, id, Receipt.Source.CALLBACK, answer, clock.instant());
        transaction.executeWithoutResult(
                status -> receipts.accept(receipt, answer.data(), "processor:" + instruction.processor()));
    }

    private Optional<Answer> read(Instruction instruction, Inbound inbound) {
        try {
            return register.connectorTo(instruction.processor())
                    .interpret(inbound, register.endpointOf(instruction.processor()));
        } catch (IllegalArgumentException e) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
    }

    private static ErrorResponseException notAuthentic() {
        return new ErrorResponseException(HttpStatus.UNAUTHORIZED);
    }
}

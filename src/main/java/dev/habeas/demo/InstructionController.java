package dev.habeas.demo;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where a system takes signed instructions. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class InstructionController {

    private static final int MAX_BYTES = 256 * 1024;

    private final EstateCatalogue catalogue;
    private final EstateSecrets secrets;
    private final InstructionReader reader;
    private final Behaviours behaviours;
    private final HeldRequests heldRequests;
    private final InstructionDesk desk;
    private final Backups backups;
    private final Clock clock;

    InstructionController(
            EstateCatalogue catalogue,
            EstateSecrets secrets,
            InstructionReader reader,
            Behaviours behaviours,
            HeldRequests heldRequests,
            InstructionDesk desk,
            Backups backups,
            Clock clock) {
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.reader = reader;
        this.behaviours = behaviours;
        this.heldRequests = heldRequests;
        this.desk = desk;
        this.backups = backups;
        this.clock = clock;
    }

    @PostMapping("/demo/estate/{system}/instructions")
    Answer take(@PathVariable String system, @RequestHeader HttpHeaders headers, InputStream stream)
            throws IOException {
        EstateSystem target = catalogue.require(system);
        byte[] body = stream.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw EstateProblem.tooLarge();
        }
        authenticate(target, headers, body);
        backups.requireOpen(target);
        Instruction instruction = reader.read(body, headers.getFirst("Idempotency-Key"));
        Behaviour behaviour = behaviours.of(target);
        return switch (behaviour.mode()) {
            case NORMAL, ACCEPT_THEN_CALLBACK -> desk.take(target, instruction, behaviour);
            case SILENT -> Answer.accepted();
            case ERROR -> throw EstateProblem.broken();
            case HANG -> throw hold();
        };
    }

    private void authenticate(EstateSystem target, HttpHeaders headers, byte[] body) {
        boolean authentic = secrets.of(target)
                .verifies(
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body,
                        clock.instant());
        if (!authentic) {
            throw EstateProblem.badSignature();
        }
    }

    private EstateProblem hold() {
        return heldRequests.hold() ? EstateProblem.broken() : EstateProblem.hanging();
    }
}

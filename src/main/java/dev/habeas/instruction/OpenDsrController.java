package dev.habeas.instruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.intake.BodyMac;
import dev.habeas.intake.IdempotencyKeys;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** OpenDSR 2.0, the side of the processor: another way in for what {@link InstructionsController} takes. */
@RestController
@RequestMapping("/api/opendsr/v2")
class OpenDsrController {

    private static final String VERSION = "2.0";

    private final OpenDsrSigner signer;
    private final OpenDsrReader reader;
    private final InstructionCheck check;
    private final OpenDsrInstructions instructions;
    private final OpenDsrRequests requests;
    private final BodyMac mac;
    private final ObjectMapper json;

    OpenDsrController(
            OpenDsrSigner signer,
            OpenDsrReader reader,
            InstructionCheck check,
            OpenDsrInstructions instructions,
            OpenDsrRequests requests,
            BodyMac mac,
            ObjectMapper json) {
        this.signer = signer;
        this.reader = reader;
        this.check = check;
        this.instructions = instructions;
        this.requests = requests;
        this.mac = mac;
        this.json = json;
    }

    @Operation(
            summary = "What this OpenDSR processor supports",
            description = "Open to everybody; 404 if not configured.")
    @GetMapping("/discovery")
    ResponseEntity<byte[]> discovery() {
        requireConfigured();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("api_version", VERSION);
        body.put(
                "supported_identities",
                OpenDsrReader.IDENTITIES.keySet().stream()
                        .sorted()
                        .map(type -> Map.of("identity_type", type, "identity_format", "raw"))
                        .toList());
        body.put("supported_subject_request_types", OpenDsrReader.TYPES);
        body.put("processor_certificate", "https://" + signer.domain() + "/api/opendsr/v2/certificate");
        return signed(200, body);
    }

    @GetMapping(path = "/certificate", produces = "application/x-pem-file")
    ResponseEntity<String> certificate() {
        requireConfigured();
        return ResponseEntity.ok(signer.certificate());
    }

    @Operation(
            summary = "Instruct as OpenDSR controller",
            description =
                    "The same subject_request_id with the same body gives the same request again, whichever of the"
                            + " controller's clients sends it. Callbacks are not"
                            + " called; the result comes as for POST /api/v1/instructions.")
    @PostMapping("/requests")
    ResponseEntity<byte[]> create(@RequestBody byte[] body, Authentication caller) {
        requireConfigured();
        NewInstruction instruction = reader.read(body, caller.getName());
        CheckedInstruction checked = checked(instruction, caller.getName());
        String id = String.valueOf(instruction.reference());
        OpenDsrRequests.Standing standing =
                instructions.accept(new IdempotencyKeys.Use(caller.getName(), id, mac.of(instruction)), checked);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("controller_id", standing.controller());
        answer.put("expected_completion_time", time(standing.dueAt()));
        answer.put("received_time", time(standing.receivedAt()));
        answer.put("encoded_request", Base64.getEncoder().encodeToString(body));
        answer.put("subject_request_id", id);
        return signed(201, answer);
    }

    @GetMapping("/requests/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, Authentication caller) {
        OpenDsrRequests.Standing standing = standing(id, caller);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("controller_id", standing.controller());
        answer.put("expected_completion_time", time(standing.dueAt()));
        answer.put("subject_request_id", id);
        answer.put("request_status", standing.word());
        answer.put("api_version", VERSION);
        Optional.ofNullable(standing.resultPath())
                .ifPresent(path -> answer.put("results_url", "https://" + signer.domain() + path));
        return signed(200, answer);
    }

    /** Recipients are told at once, so nothing is ever pending for long enough to be cancelled. */
    @DeleteMapping("/requests/{id}")
    ResponseEntity<byte[]> cancel(@PathVariable String id, Authentication caller) {
        standing(id, caller);
        throw new OpenDsrFault(400, "request_status", "The request is under way and can no longer be cancelled.");
    }

    private OpenDsrRequests.Standing standing(String id, Authentication caller) {
        requireConfigured();
        return requests.find(id, requests.controllersOf(caller.getName()))
                .orElseThrow(() -> new OpenDsrFault(404, "subject_request_id", "No such request."));
    }

    private CheckedInstruction checked(NewInstruction instruction, String client) {
        try {
            return check.check(instruction, client, "opendsr");
        } catch (ProblemException e) {
            throw new OpenDsrFault(
                    e.problem().status().value(), "subject_request", "An identity or the time is not valid.");
        }
    }

    private void requireConfigured() {
        if (!signer.isConfigured()) {
            throw new OpenDsrFault(404, "processor", "OpenDSR is not configured here.");
        }
    }

    private static String time(Instant instant) {
        return instant.toString();
    }

    private ResponseEntity<byte[]> signed(int status, Map<String, Object> answer) {
        byte[] body = write(answer);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-OpenDSR-Processor-Domain", signer.domain())
                .header("X-OpenDSR-Signature", signer.sign(body))
                .body(body);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> fault(OpenDsrFault fault) {
        return ResponseEntity.status(fault.code())
                .contentType(MediaType.APPLICATION_JSON)
                .body(write(fault.body()));
    }

    private byte[] write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("HABEAS-INS-013 An OpenDSR answer cannot be written");
        }
    }
}

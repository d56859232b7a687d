package dev.habeas.connectors.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.Connector;
import dev.habeas.processors.connector.Endpoint;
import dev.habeas.processors.connector.Inbound;
import dev.habeas.processors.connector.Submission;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.stereotype.Component;

/** Sends an instruction as one signed POST and reads the answer. */
@Component
class WebhookConnector implements Connector {

    private final WebhookCalls calls;
    private final ObjectMapper json;
    private final Clock clock;
    private final Signatures signatures;
    private final AnswerReader answers;

    WebhookConnector(WebhookSettings settings, ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
        this.signatures = new Signatures(clock);
        this.answers = new AnswerReader(
                json, settings.maxAnswer().toBytes(), settings.maxData().toBytes());
        this.calls = new WebhookCalls(settings, answers);
    }

    @Override
    public String transport() {
        return "webhook";
    }

    @Override
    public Answer submit(Submission submission, Endpoint endpoint) {
        return calls.execute(request(submission, endpoint), endpoint.timeLimit());
    }

    @Override
    public Optional<Answer> interpret(Inbound inbound, Endpoint endpoint) {
        if (!signatures.verify(inbound, endpoint.secret())) {
            return Optional.empty();
        }
        try {
            return Optional.of(answers.read(inbound.body()));
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON");
        }
    }

    private HttpPost request(Submission submission, Endpoint endpoint) {
        UUID id = submission.instructionId();
        String body = body(submission);
        Instant now = clock.instant();
        HttpPost post = WebhookCalls.post(id, now, endpoint);
        post.setHeader("webhook-signature", signatures.sign(id.toString(), now, body, endpoint.secret()));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return post;
    }

    private String body(Submission submission) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("instructionId", submission.instructionId());
        body.put("action", submission.action());
        body.put("subject", Map.of("identifiers", submission.identifiers()));
        body.put("dueBy", submission.dueBy().toString());
        body.put("details", submission.details());
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("HABEAS-CON-002 Cannot write the instruction as JSON");
        }
    }

    @PreDestroy
    void close() throws IOException {
        calls.close();
    }
}

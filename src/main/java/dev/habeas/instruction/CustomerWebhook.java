package dev.habeas.instruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.processors.connector.Connector;
import dev.habeas.processors.connector.Endpoint;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.Submission;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a message to a customer as a signed webhook of the same form as an instruction, action {@code notify}. A request
 * carries what the person wrote, fresh from the vault; a result carries no personal data, the customer fetches it.
 */
@Component
class CustomerWebhook {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final Customers customers;
    private final CaseFiles files;
    private final CaseDeadlines deadlines;
    private final Connector webhook;

    CustomerWebhook(Customers customers, CaseFiles files, CaseDeadlines deadlines, List<Connector> connectors) {
        this.customers = customers;
        this.files = files;
        this.deadlines = deadlines;
        this.webhook = connectors.stream()
                .filter(each -> each.transport().equals("webhook"))
                .findFirst()
                .orElseThrow();
    }

    /** Sends it once; the same message of a case always has the same id. Errors as {@link Connector#submit}. */
    void send(PrivacyCase subject, String message) {
        Customer customer = customers.get(Objects.requireNonNull(subject.controller()));
        Endpoint endpoint = new Endpoint(
                Objects.requireNonNull(customer.url()), Objects.requireNonNull(customer.secret()), TIME_LIMIT);
        webhook.submit(message.equals("request") ? request(subject) : result(subject, message), endpoint);
    }

    private Submission request(PrivacyCase subject) {
        CaseFile file = files.read(subject.id(), Reader.system("forward-request"))
                .orElseThrow(() -> new RecipientRejectsException("case-shredded"));
        Map<String, Object> details = facts(subject, "request");
        details.put("residence", subject.residence().code());
        put(details, "name", file.name());
        details.put("relation", subject.requester());
        put(details, "requester", file.requesterName());
        put(details, "answerTo", file.contact());
        put(details, "text", file.message());
        details.put("asked", file.details());
        List<Submission.Identifier> identifiers = file.identifiers().stream()
                .map(each -> new Submission.Identifier(each.type().word(), each.value()))
                .toList();
        return submission(subject, "request", identifiers, details);
    }

    /** What a hold had kept back is the result once more, under an id of its own: what it is by then is at the address. */
    private Submission result(PrivacyCase subject, String message) {
        Map<String, Object> details = facts(subject, "result");
        details.put("address", "/api/v1/instructions/" + subject.id());
        Outcome outcome = subject.outcome();
        put(details, "outcome", message.equals("released") || outcome == null ? null : outcome.word());
        return submission(subject, message, List.of(), details);
    }

    private Submission submission(
            PrivacyCase subject, String message, List<Submission.Identifier> identifiers, Map<String, Object> details) {
        UUID id = UUID.nameUUIDFromBytes((subject.id() + " " + message).getBytes(UTF_8));
        return new Submission(
                id,
                "notify",
                identifiers,
                deadlines.target(subject).map(CaseDeadline::dueAt).orElse(subject.receivedAt()),
                details);
    }

    private static Map<String, Object> facts(PrivacyCase subject, String message) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("message", message);
        details.put("controller", Objects.requireNonNull(subject.controller()));
        details.put("caseId", subject.id().toString());
        details.put("reference", subject.reference().value());
        details.put("right", subject.right().word());
        details.put("receivedAt", subject.receivedAt().toString());
        return details;
    }

    private static void put(Map<String, Object> details, String member, @Nullable Object value) {
        if (value != null) {
            details.put(member, value);
        }
    }
}

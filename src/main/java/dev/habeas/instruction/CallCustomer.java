package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ExternalWork;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.RetrySchedule;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.RecipientUnavailableException;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;

/** Does the work of "Call customer": one attempt to hand the message over by webhook, and what follows from it. */
@Component
class CallCustomer implements ExternalWork {

    private final Cases cases;
    private final CustomerWebhook webhook;
    private final CustomerCalls calls;
    private final RetrySchedule schedule;
    private final Evidence evidence;

    CallCustomer(Cases cases, CustomerWebhook webhook, CustomerCalls calls, RetrySchedule schedule, Evidence evidence) {
        this.cases = cases;
        this.webhook = webhook;
        this.calls = calls;
        this.schedule = schedule;
        this.evidence = evidence;
    }

    @Override
    public String topic() {
        return NotifyCustomerProcess.CALL_CUSTOMER;
    }

    @Override
    public Outcome perform(LockedExternalTask task) {
        PrivacyCase subject = cases.get(CaseId.of(text(task, NotifyCustomerProcess.CASE_ID.name())));
        String message = text(task, NotifyCustomerProcess.CUSTOMER_MESSAGE.name());
        int attempt = calls.begin(subject.id(), message);
        if (schedule.isExhausted(attempt - 1)) {
            return unreachable(subject, message, "attempts-exhausted");
        }
        try {
            webhook.send(subject, message);
            return new Completed(() -> {
                note(subject, "customer-called", message, "taken");
                return Map.of();
            });
        } catch (RecipientRejectsException e) {
            return unreachable(subject, message, e.code());
        } catch (RecipientUnavailableException e) {
            return schedule.isExhausted(attempt)
                    ? unreachable(subject, message, e.code())
                    : new Failed(e.code(), schedule.pauseAfter(attempt, e.retryAfter()));
        }
    }

    private Outcome unreachable(PrivacyCase subject, String message, String reason) {
        return new Impossible(
                NotifyCustomerProcess.CUSTOMER_UNREACHABLE,
                () -> note(subject, "customer-unreachable", message, reason));
    }

    private void note(PrivacyCase subject, String type, String message, String result) {
        evidence.append(
                subject.id(),
                type,
                Evidence.SYSTEM,
                Map.of("customer", Objects.requireNonNull(subject.controller()), "message", message, "result", result));
    }

    private static String text(LockedExternalTask task, String variable) {
        return Objects.requireNonNull(task.getVariables().getValue(variable, String.class));
    }
}

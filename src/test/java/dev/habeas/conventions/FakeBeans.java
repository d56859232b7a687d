package dev.habeas.conventions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The beans the models call, as recorders: what was called, in order, and nothing else happens unless a test says so. */
public final class FakeBeans {

    static final Duration REMINDED_AFTER = Duration.ofDays(3);
    static final Duration CHASED_AFTER = Duration.ofDays(7);

    final List<String> calls = new ArrayList<>();
    List<String> recipients = List.of("instruction-1");
    boolean mailboxKnown = true;
    boolean answerLate = true;
    String noticeWay = "mail";
    String extensionOutcome = "extended";
    private final Map<Object, Object> beans = new HashMap<>();

    FakeBeans() {
        delegate("assessErasureGrounds", execution -> {});
        delegate("buildPackage", execution -> {});
        delegate("recordOutcome", execution -> execution.setVariable("outcome", "granted"));
        delegate("closeCase", execution -> {});
        delegate("stopInstructions", execution -> {});
        delegate("recordWithdrawal", execution -> execution.setVariable("outcome", "withdrawn"));
        delegate("raisePriority", execution -> {});
        delegate("escalateToOfficer", execution -> {});
        delegate("recordMissedDeadline", execution -> execution.setVariable("deadlineMissed", answerLate));
        delegate("writeExtensionNotice", execution -> execution.setVariable("noticeWay", noticeWay));
        delegate("extendDeadline", execution -> execution.setVariable("extensionOutcome", extensionOutcome));
        delegate("planInstructions", execution -> {});
        delegate("recordSettlement", this::noteRecipient);
        delegate("sumUpReceipts", execution -> execution.setVariable("propagationOutcome", "complete"));
        delegate("composeAnswer", execution -> execution.setVariable("answerByMail", mailboxKnown));
        beans.put("awaitIdentity", (ExecutionListener) execution -> calls.add("awaitIdentity"));
        listener("checkErasureDecision");
        listener("checkPackageDecision");
        listener("requireSecondPerson");
        listener("openChase");
        listener("checkChaseDecision");
        listener("checkDelivery");
        listener("checkExtensionDecision");
        listener("checkNoticeDelivery");
        beans.put("checkIdentityDecision", (TaskListener) task -> {
            calls.add("checkIdentityDecision");
            task.setVariable("identityVerified", "verified".equals(task.getVariable("identityDecision")));
        });
        beans.put("instructionPlan", new Plan());
        beans.put("recipientClock", new RecipientClock());
    }

    Map<Object, Object> byName() {
        return beans;
    }

    void reset() {
        calls.clear();
        recipients = List.of("instruction-1");
        mailboxKnown = true;
        answerLate = true;
        noticeWay = "mail";
        extensionOutcome = "extended";
    }

    private void noteRecipient(DelegateExecution execution) {
        calls.add(execution.getVariable("instructionId") + " " + execution.getVariable("chaseDecision"));
    }

    private void delegate(String name, Consumer<DelegateExecution> effect) {
        beans.put(name, (JavaDelegate) execution -> {
            calls.add(name);
            effect.accept(execution);
        });
    }

    private void listener(String name) {
        beans.put(name, (TaskListener) task -> calls.add(name + " on " + task.getEventName()));
    }

    /** Public, as expressions in the models call it. */
    public final class Plan {

        public List<String> of(String caseId, String step) {
            return caseId.isEmpty() || step.isEmpty() ? List.of() : recipients;
        }
    }

    /** Public, as expressions in the models call it. */
    public static final class RecipientClock {

        public Date remindAt(String instructionId) {
            return after(REMINDED_AFTER, instructionId);
        }

        public Date chaseAt(String instructionId) {
            return after(CHASED_AFTER, instructionId);
        }

        private static Date after(Duration wait, String instructionId) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            return instructionId.isEmpty() ? Date.from(now) : Date.from(now.plus(wait));
        }
    }
}

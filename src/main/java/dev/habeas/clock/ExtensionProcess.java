package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/extend-deadline.bpmn}. */
@Component
public final class ExtensionProcess implements ProcessBinding {

    public static final String KEY = "extend-deadline";

    /** The message that opens the fragment in the process of a right. */
    public static final String EXTENSION_REQUESTED = "cases.ExtensionRequested";

    public static final String NOTICE_SENT = "clock.ExtensionNoticeSent";
    public static final String NOTICE_UNDELIVERABLE = "clock.ExtensionNoticeUndeliverable";

    public static final TypedVariable<String> CASE_ID = ClockVariables.CASE_ID;
    public static final TypedVariable<String> DECISION =
            TypedVariable.code("extensionDecision", Set.of("extend", "keep"));
    public static final TypedVariable<String> GROUND =
            TypedVariable.code("extensionGround", Set.of("complexity", "number-of-requests", "complexity-and-number"));
    public static final TypedVariable<String> NOTICE_WAY =
            TypedVariable.code("noticeWay", Set.of("mail", "hand", "too-late"));
    public static final TypedVariable<String> DELIVERY_CHANNEL =
            TypedVariable.code("deliveryChannel", Set.of("post", "phone", "in-person", "other-mailbox"));
    public static final TypedVariable<Instant> NOTICE_SENT_AT = TypedVariable.instant("noticeSentAt");
    public static final TypedVariable<String> OUTCOME =
            TypedVariable.code("extensionOutcome", Set.of("extended", "lapsed", "not-needed"));
    public static final TypedVariable<String> LAPSE_RESPONSE =
            TypedVariable.code("lapseResponse", Set.of("answer-at-once", "tell-first"));

    private final RuntimeService runtime;

    ExtensionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID,
                ClockVariables.RESPOND_BY,
                ClockVariables.WARN_AT,
                DECISION,
                GROUND,
                NOTICE_WAY,
                DELIVERY_CHANNEL,
                NOTICE_SENT_AT,
                OUTCOME,
                LAPSE_RESPONSE);
    }

    /** Whether an extension of the case is being considered now. */
    boolean isUnderWay(CaseId id) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .variableValueEquals(CASE_ID.name(), id.toString())
                        .count()
                > 0;
    }

    /** @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if the case's process does not listen */
    void consider(CaseId id) {
        runtime.createMessageCorrelation(EXTENSION_REQUESTED)
                .processInstanceVariableEquals(CASE_ID.name(), id.toString())
                .correlate();
    }

    /** Nobody may wait any more: a withdrawal overtakes the notice. */
    void noticeSent(CaseId id, Instant at) {
        runtime.createMessageCorrelation(NOTICE_SENT)
                .processInstanceVariableEquals(CASE_ID.name(), id.toString())
                .setVariable(NOTICE_SENT_AT.name(), Date.from(at))
                .correlateAll();
    }

    void noticeUndeliverable(CaseId id) {
        runtime.createMessageCorrelation(NOTICE_UNDELIVERABLE)
                .processInstanceVariableEquals(CASE_ID.name(), id.toString())
                .correlateAll();
    }
}

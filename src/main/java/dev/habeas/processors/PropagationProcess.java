package dev.habeas.processors;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/propagate-to-processors.bpmn}. */
@Component
public final class PropagationProcess implements ProcessBinding {

    public static final String KEY = "propagate-to-processors";
    public static final String RECEIPT_ARRIVED = "processors.ReceiptArrived";
    public static final String SEND_INSTRUCTION = "processors.sendInstruction";
    public static final String REMIND_RECIPIENT = "processors.remindRecipient";
    public static final String RECIPIENT_UNREACHABLE = "ERR_RECIPIENT_UNREACHABLE";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<String> INSTRUCTION_ID = TypedVariable.id("instructionId");
    /** The part of the case that is propagated. */
    public static final TypedVariable<String> STEP = TypedVariable.code("propagationStep", Step.words());

    public static final TypedVariable<String> ANSWER =
            TypedVariable.code("answer", Set.of("settled", "accepted", "refused"));
    public static final TypedVariable<String> CHASE_DECISION =
            TypedVariable.code("chaseDecision", Set.of("send-again", "done-by-hand", "not-found", "refusal-accepted"));
    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));
    public static final TypedVariable<String> OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                CASE_ID, RESPOND_BY, WARN_AT, INSTRUCTION_ID, STEP, ANSWER, CHASE_DECISION, REFUSAL_DECISION, OUTCOME);
    }
}

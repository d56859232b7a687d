package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/check-authority.bpmn}. */
@Component
public final class CheckAuthorityProcess implements ProcessBinding {

    public static final String KEY = "check-authority";
    public static final String AUTHORITY_NOT_PROVEN = "ERR_AUTHORITY_NOT_PROVEN";
    public static final String AUTHORITY_ANSWERED = "identity.AuthorityAnswered";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");

    /** What the table asks for. */
    public static final TypedVariable<String> AUTHORITY_ASKED = TypedVariable.code("authorityAsked", Authority.words());

    /** By what the authority was proven, or why not; {@code not-needed} for those who ask for themselves. */
    public static final TypedVariable<String> AUTHORITY_PROOF =
            TypedVariable.code("authorityProof", AuthorityProof.words());

    /** What became of the latest question. */
    public static final TypedVariable<String> AUTHORITY_ANSWER =
            TypedVariable.code("authorityAnswer", AuthorityAnswer.words());

    /** When waiting for an answer ends. */
    public static final TypedVariable<Instant> ANSWER_DUE_AT = TypedVariable.instant("answerDueAt");

    /** Whether the request came from the mailbox of a registered agent. */
    public static final TypedVariable<Boolean> AGENT_REGISTERED = TypedVariable.flag("agentRegistered");

    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));

    private final RuntimeService runtime;

    CheckAuthorityProcess(RuntimeService runtime) {
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
                RESPOND_BY,
                AUTHORITY_ASKED,
                AUTHORITY_PROOF,
                AUTHORITY_ANSWER,
                ANSWER_DUE_AT,
                AGENT_REGISTERED,
                REFUSAL_DECISION);
    }

    /** Whether the requester was asked for proof of the authority, and nobody has decided about it since. */
    boolean isAskedOfRequester(CaseId id) {
        return isAt(id, AuthorityAnswer.REQUESTER_SILENT) || isAt(id, AuthorityAnswer.REQUESTER_ANSWERED);
    }

    /** Whether the case waits for what the requester was asked for. */
    boolean awaitsRequester(CaseId id) {
        return isAt(id, AuthorityAnswer.REQUESTER_SILENT);
    }

    /** Nobody may wait any more: silence, or the end of the case, overtakes the answer. A denial is a dispute. */
    void tell(CaseId id, AuthorityAnswer answer) {
        Map<String, Object> variables = new HashMap<>(Map.of(AUTHORITY_ANSWER.name(), answer.word()));
        if (answer == AuthorityAnswer.PERSON_DENIED) {
            variables.put(AUTHORITY_PROOF.name(), AuthorityProof.DISPUTED.word());
        }
        runtime.createMessageCorrelation(AUTHORITY_ANSWERED)
                .processInstanceVariableEquals(CASE_ID.name(), id.toString())
                .processInstanceVariableEquals(
                        AUTHORITY_ANSWER.name(), answer.overtakes().word())
                .setVariables(variables)
                .correlateAll();
    }

    private boolean isAt(CaseId id, AuthorityAnswer answer) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .variableValueEquals(CASE_ID.name(), id.toString())
                        .variableValueEquals(AUTHORITY_ANSWER.name(), answer.word())
                        .count()
                > 0;
    }
}

package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/instruction/contract-end.bpmn}. */
@Component
final class ContractEndProcess implements ProcessBinding {

    static final String KEY = "contract-end";

    /** The number of the end of the contract. */
    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<String> CHOICE = TypedVariable.code("contractEndChoice", Set.of("return", "delete"));
    static final TypedVariable<String> RETURNED_BY =
            TypedVariable.code("dataReturnedBy", Set.of("download", "portal", "carrier", "other"));
    static final TypedVariable<String> PROPAGATION_OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));

    /** The law sets no period; contracts usually give a month. */
    private static final Duration WITHIN = Duration.ofDays(30);

    private final RuntimeService runtime;

    ContractEndProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts in the caller's transaction; the business key is the number. */
    void start(CaseId number, String choice, Instant at) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, number.toString());
        CHOICE.put(variables, choice);
        WARN_AT.put(variables, at.plus(WITHIN.dividedBy(2)));
        RESPOND_BY.put(variables, at.plus(WITHIN));
        runtime.startProcessInstanceByKey(KEY, number.toString(), variables);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, WARN_AT, RESPOND_BY, CHOICE, RETURNED_BY, PROPAGATION_OUTCOME);
    }
}

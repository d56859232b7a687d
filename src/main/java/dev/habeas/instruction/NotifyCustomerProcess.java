package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/instruction/notify-customer.bpmn}. */
@Component
final class NotifyCustomerProcess implements ProcessBinding {

    static final String KEY = "notify-customer";
    static final String CUSTOMER_REACHED = "instruction.CustomerReached";
    static final String CUSTOMER_MISSED = "instruction.CustomerMissed";
    static final String CALL_CUSTOMER = "instruction.callCustomer";
    static final String CUSTOMER_UNREACHABLE = "ERR_CUSTOMER_UNREACHABLE";

    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    static final TypedVariable<String> CUSTOMER_MESSAGE =
            TypedVariable.code("customerMessage", Set.of("request", "result", "released"));
    static final TypedVariable<Boolean> CUSTOMER_TAKES_MAIL = TypedVariable.flag("customerTakesMail");
    static final TypedVariable<String> CUSTOMER_REACHED_BY =
            TypedVariable.code("customerReachedBy", Set.of("phone", "post", "portal", "other-mailbox"));

    private final RuntimeService runtime;

    NotifyCustomerProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Starts by itself in the caller's transaction, where no process of the case runs any more. */
    void start(PrivacyCase subject, String message, Instant warnAt, Instant respondBy) {
        Map<String, Object> variables = new HashMap<>();
        CASE_ID.put(variables, subject.id().toString());
        CUSTOMER_MESSAGE.put(variables, message);
        WARN_AT.put(variables, warnAt);
        RESPOND_BY.put(variables, respondBy);
        runtime.startProcessInstanceByKey(KEY, subject.reference().value(), variables);
    }

    /** The mail to the customer of this case was taken by the mail server. Does nothing if nobody waits for it. */
    void reached(CaseId id) {
        tell(id, CUSTOMER_REACHED);
    }

    /** The mail to the customer of this case came back for good. Does nothing if nobody waits for it. */
    void missed(CaseId id) {
        tell(id, CUSTOMER_MISSED);
    }

    private void tell(CaseId id, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(CASE_ID.name(), id.toString())
                .correlateAllWithResult();
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, RESPOND_BY, WARN_AT, CUSTOMER_MESSAGE, CUSTOMER_TAKES_MAIL, CUSTOMER_REACHED_BY);
    }
}

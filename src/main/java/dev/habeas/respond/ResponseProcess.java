package dev.habeas.respond;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/respond-to-requester.bpmn}. */
@Component
public final class ResponseProcess implements ProcessBinding {

    public static final String KEY = "respond-to-requester";
    public static final String ANSWER_DELIVERED = "respond.AnswerDelivered";
    public static final String ANSWER_UNDELIVERABLE = "respond.AnswerUndeliverable";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<String> OUTCOME =
            TypedVariable.code("outcome", Set.of("granted", "partly-granted", "refused", "withdrawn", "routed"));
    public static final TypedVariable<Boolean> ANSWER_BY_MAIL = TypedVariable.flag("answerByMail");
    public static final TypedVariable<Boolean> ANSWER_WITHHELD = TypedVariable.flag("answerWithheld");
    public static final TypedVariable<String> DELIVERY_CHANNEL =
            TypedVariable.code("deliveryChannel", Set.of("post", "phone", "in-person", "other-mailbox"));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, OUTCOME, ANSWER_BY_MAIL, ANSWER_WITHHELD, DELIVERY_CHANNEL);
    }
}

package dev.habeas.erasure;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/erasure/tell-publishers.bpmn}. */
@Component
public final class PublishersProcess implements ProcessBinding {

    public static final String KEY = "tell-publishers";

    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    static final TypedVariable<String> PUBLICATION_ID = TypedVariable.id("publicationId");
    static final TypedVariable<String> ANSWER =
            TypedVariable.code("publisherAnswer", Set.of("told", "removed", "refused", "out-of-reach"));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, RESPOND_BY, WARN_AT, PUBLICATION_ID, ANSWER);
    }
}

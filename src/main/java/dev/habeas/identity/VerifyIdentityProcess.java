package dev.habeas.identity;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/verify-identity.bpmn}. */
@Component
public final class VerifyIdentityProcess implements ProcessBinding {

    public static final String KEY = "verify-identity";
    public static final String IDENTITY_NOT_VERIFIED = "ERR_IDENTITY_NOT_VERIFIED";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<String> IDENTITY_DECISION =
            TypedVariable.code("identityDecision", Set.of("verified", "not-verified"));
    public static final TypedVariable<Boolean> IDENTITY_VERIFIED = TypedVariable.flag("identityVerified");
    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, IDENTITY_DECISION, IDENTITY_VERIFIED, REFUSAL_DECISION);
    }
}

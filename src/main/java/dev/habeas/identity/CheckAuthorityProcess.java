package dev.habeas.identity;

import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/check-authority.bpmn}. */
@Component
public final class CheckAuthorityProcess implements ProcessBinding {

    public static final String KEY = "check-authority";
    public static final String AUTHORITY_NOT_PROVEN = "ERR_AUTHORITY_NOT_PROVEN";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    /** By what the authority was proven, or why not; {@code not-needed} for those who ask for themselves. */
    public static final TypedVariable<String> AUTHORITY_PROOF =
            TypedVariable.code("authorityProof", AuthorityProof.words());

    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(CASE_ID, AUTHORITY_PROOF, REFUSAL_DECISION);
    }
}

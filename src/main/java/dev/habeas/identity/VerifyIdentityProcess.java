package dev.habeas.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Binds {@code processes/shared/verify-identity.bpmn}. */
@Component
public final class VerifyIdentityProcess implements ProcessBinding {

    public static final String KEY = "verify-identity";
    public static final String IDENTITY_NOT_VERIFIED = "ERR_IDENTITY_NOT_VERIFIED";
    public static final String CONTACT_POINT_PROVEN = "identity.ContactPointProven";
    public static final String CONTACT_POINT_NOT_PROVEN = "identity.ContactPointNotProven";
    public static final String PROOF_ARRIVED = "identity.ProofArrived";

    /** A relying party vouches for the person by a signed token, and nothing more is asked for. */
    public static final String SIGN_IN_VOUCHED = "identity.SignInVouched";

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");

    /** What a mistake would expose; callers may pass it in, else it is {@link DataClass#ORDINARY}. */
    public static final TypedVariable<String> DATA_CLASS = TypedVariable.code("dataClass", DataClass.words());

    public static final TypedVariable<String> ASSURANCE_LEVEL =
            TypedVariable.code("assuranceLevel", AssuranceLevel.words());
    public static final TypedVariable<String> AUTHORITY_ASKED = TypedVariable.code("authorityAsked", Authority.words());
    public static final TypedVariable<String> AUTHORITY_PROOF = CheckAuthorityProcess.AUTHORITY_PROOF;

    /** What the mailbox on file is good for. */
    public static final TypedVariable<String> CONTACT_POINT =
            TypedVariable.code("contactPoint", Standing.State.words());

    /** How the rest is proven: not at all, by a link to the contact point, or by a person. */
    public static final TypedVariable<String> PROOF_WAY =
            TypedVariable.code("proofWay", Set.of("none", "link", "person"));

    /** When waiting for the link ends; now, if none could be sent. */
    public static final TypedVariable<Instant> LINK_EXPIRES_AT = TypedVariable.instant("linkExpiresAt");

    public static final TypedVariable<Instant> PROOF_DUE_AT = TypedVariable.instant("proofDueAt");
    public static final TypedVariable<String> IDENTITY_DECISION =
            TypedVariable.code("identityDecision", Set.of("verified", "categories", "not-verified", "ask"));

    /** What the analyst compared; a code, never the data. */
    public static final TypedVariable<String> IDENTITY_METHOD = TypedVariable.code(
            "identityMethod",
            AssuranceLevel.words().stream().filter(word -> !word.equals("none")).collect(toUnmodifiableSet()));

    /** What a mix-up would expose, as whoever verifies found; only with "ask". */
    public static final TypedVariable<String> EXPOSED_DATA =
            TypedVariable.code("exposedData", Set.of(DataClass.ORDINARY.word(), DataClass.SENSITIVE.word()));

    /** How the latest link to the mailbox on file ended; {@code none} if it has not, or none was sent. */
    public static final TypedVariable<String> LINK_ANSWER =
            TypedVariable.code("linkAnswer", Set.of("none", "proven", "disowned", "exhausted"));

    public static final TypedVariable<Boolean> IDENTITY_VERIFIED = TypedVariable.flag("identityVerified");

    /** What the proof is enough for: the data itself, or only which categories of data there are. */
    public static final TypedVariable<String> PROVEN_FOR =
            TypedVariable.code("provenFor", Set.of("data", "categories"));

    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));

    private final RuntimeService runtime;

    VerifyIdentityProcess(RuntimeService runtime) {
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
                WARN_AT,
                DATA_CLASS,
                ASSURANCE_LEVEL,
                AUTHORITY_ASKED,
                AUTHORITY_PROOF,
                CONTACT_POINT,
                PROOF_WAY,
                LINK_EXPIRES_AT,
                LINK_ANSWER,
                PROOF_DUE_AT,
                IDENTITY_DECISION,
                IDENTITY_METHOD,
                EXPOSED_DATA,
                IDENTITY_VERIFIED,
                PROVEN_FOR,
                REFUSAL_DECISION);
    }

    /** Whether a case is in the fragment, and this is what the table asked for. */
    boolean isAskedFor(CaseId id, AssuranceLevel level) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .variableValueEquals(CASE_ID.name(), id.toString())
                        .variableValueEquals(ASSURANCE_LEVEL.name(), level.word())
                        .count()
                > 0;
    }

    /** Whether the case waits for what the person was asked for. */
    boolean awaitsProof(CaseId id) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(PROOF_ARRIVED)
                        .processVariableValueEquals(CASE_ID.name(), id.toString())
                        .count()
                > 0;
    }

    /** What has to be proven, and by which way. */
    static void put(VariableScope scope, AssuranceDecision.Decided decided) {
        ASSURANCE_LEVEL.set(scope, decided.needed().level().word());
        AUTHORITY_ASKED.set(scope, decided.needed().authority().word());
        AUTHORITY_PROOF.set(scope, AuthorityProof.NOT_NEEDED.word());
        CONTACT_POINT.set(scope, decided.standing().state().word());
        PROOF_WAY.set(scope, decided.way());
        IDENTITY_VERIFIED.set(scope, false);
    }

    static DataClass dataClass(VariableScope scope) {
        return DATA_CLASS.get(scope).map(DataClass::ofWord).orElse(DataClass.ORDINARY);
    }

    /** Nobody may wait any more: a withdrawal or the end of the link overtakes the person. */
    void tell(CaseId id, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(CASE_ID.name(), id.toString())
                .correlateAll();
    }
}

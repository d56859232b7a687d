package dev.habeas.enquiry;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.Topic;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/enquiry/enquiry-request.bpmn}. */
@Component
public final class EnquiryProcess extends RequestProcess {

    public static final String KEY = "enquiry-request";

    static final TypedVariable<String> KIND =
            TypedVariable.code("enquiryKind", Set.of("legal-basis", "complaint", "appeal", "other"));

    EnquiryProcess(CaseProcesses processes) {
        super(KEY, Right.ENQUIRY, processes);
    }

    @Override
    public boolean verifiesIdentity() {
        return false;
    }

    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    public Set<String> details() {
        return Set.of("message", "kind", "reference");
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return KIND.accepts(details.getOrDefault("kind", "other"))
                ? Map.of()
                : Map.of("kind", "must be legal-basis, complaint, appeal or other");
    }

    /** A complaint and an appeal have clocks of their own: DPA 2018 s. 164A, the appeals of US state laws. */
    @Override
    public Topic topic(Map<String, String> details) {
        return switch (details.getOrDefault("kind", "other")) {
            case "complaint" -> Topic.COMPLAINT;
            case "appeal" -> Topic.APPEAL;
            default -> Topic.ENQUIRY;
        };
    }

    @Override
    protected Map<String, Object> own(PrivacyCase opened, Map<String, String> details) {
        return Map.of(KIND.name(), details.getOrDefault("kind", "other"));
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.DECISION, RightVariables.REFUSAL_DECISION, RightVariables.ground(Right.ENQUIRY), KIND);
    }
}

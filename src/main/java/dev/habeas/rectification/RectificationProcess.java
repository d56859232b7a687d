package dev.habeas.rectification;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Correction;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/rectification/rectification-request.bpmn}. */
@Component
public final class RectificationProcess extends RequestProcess {

    public static final String KEY = "rectification-request";

    RectificationProcess(CaseProcesses processes) {
        super(KEY, Right.RECTIFICATION, processes);
    }

    @Override
    public Set<String> details() {
        Set<String> members = new HashSet<>(Correction.FIELDS);
        members.add("message");
        return Set.copyOf(members);
    }

    /** Something has to be corrected or completed. Source: GDPR Art. 16 sentences 1 and 2. */
    @Override
    public Map<String, String> faults(Map<String, String> details) {
        Map<String, String> faults = new HashMap<>();
        if (Correction.FIELDS.stream().noneMatch(details::containsKey)) {
            faults.put("*", "must have at least one field to correct, or a supplementary statement");
        }
        String birthDate = details.get("birth-date");
        if (birthDate != null && !isDay(birthDate)) {
            faults.put("birth-date", "must be a date such as 1984-03-12");
        }
        return faults;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return text.matches("[12]\\d{3}-.*");
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.RECTIFICATION),
                RightVariables.PROPAGATION_OUTCOME);
    }
}

package dev.habeas.rectification;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Correction;
import dev.habeas.processors.CorrectionDesk;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Every recipient corrects what it holds, and gets the supplementary statement; of what was refused it hears nothing. Source:
 * GDPR Art. 16, 19; 11 CCR 7023(c).
 */
@Component
class RectificationPlan implements PlansInstructions {

    private final Register register;
    private final CaseFiles files;
    private final CorrectionDesk desk;

    RectificationPlan(Register register, CaseFiles files, CorrectionDesk desk) {
        this.register = register;
        this.files = files;
        this.desk = desk;
    }

    @Override
    public Right right() {
        return Right.RECTIFICATION;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return register.everyone(Action.RECTIFY);
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        Map<String, String> asked = files.read(subject.id(), Reader.system("send-instruction"))
                .orElseThrow()
                .details();
        Map<String, String> accepted = new HashMap<>();
        CorrectionPolicy.settled(desk.asked(subject), null).stream()
                .filter(Correction::isAccepted)
                .map(Correction::field)
                .forEach(field -> accepted.put(field, asked.getOrDefault(field, "")));
        Map<String, Object> details = new HashMap<>();
        String statement = accepted.remove(Correction.STATEMENT);
        if (statement != null) {
            details.put(Correction.STATEMENT, statement);
        }
        String birthDate = accepted.remove("birth-date");
        if (birthDate != null) {
            accepted.put("birthDate", birthDate);
        }
        details.put("fields", accepted);
        return details;
    }
}

package dev.habeas.rectification;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every recipient corrects what it holds, and gets the supplementary statement. Source: GDPR Art. 16, 19; 11 CCR 7023(c). */
@Component
class RectificationPlan implements PlansInstructions {

    private final Register register;
    private final CaseFiles files;

    RectificationPlan(Register register, CaseFiles files) {
        this.register = register;
        this.files = files;
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
        CaseFile file =
                files.read(subject.id(), Reader.system("send-instruction")).orElseThrow();
        Map<String, String> fields = new HashMap<>();
        file.details().forEach((member, value) -> {
            if (RectificationProcess.FIELDS.contains(member)) {
                fields.put(member.equals("birth-date") ? "birthDate" : member, value);
            }
        });
        Map<String, Object> details = new HashMap<>(Map.of("fields", fields));
        if (file.details().containsKey("statement")) {
            details.put("statement", file.details().get("statement"));
        }
        return details;
    }
}

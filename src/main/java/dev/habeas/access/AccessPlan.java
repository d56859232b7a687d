package dev.habeas.access;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every recipient that can export does so. Source: GDPR Art. 15(3); 11 CCR 7024(h): what service providers hold, too. */
@Component
class AccessPlan implements PlansInstructions {

    private final Register register;

    AccessPlan(Register register) {
        this.register = register;
    }

    @Override
    public Right right() {
        return Right.ACCESS;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return register.all().entrySet().stream()
                .filter(entry -> entry.getValue().actions().contains(Action.EXPORT))
                .map(entry -> new Planned(entry.getKey(), Action.EXPORT, null, null))
                .toList();
    }
}

package dev.habeas.portability;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import dev.habeas.registers.Registers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those recipients export that hold what the person provided, on consent or for a contract. Source: GDPR Art. 20(1). */
@Component
class PortabilityPlan implements PlansInstructions {

    private final Register register;
    private final Registers registers;

    PortabilityPlan(Register register, Registers registers) {
        this.register = register;
        this.registers = registers;
    }

    @Override
    public Right right() {
        return Right.PORTABILITY;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return register.all().entrySet().stream()
                .filter(entry -> entry.getValue().actions().contains(Action.EXPORT))
                .filter(entry -> registers.isPortable(entry.getKey()))
                .map(entry -> new Planned(entry.getKey(), Action.EXPORT, null, null))
                .toList();
    }
}

package dev.habeas.restriction;

import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Releases;
import dev.habeas.processors.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every recipient restricts the data to storage, and releases it when the restriction is lifted. Source: GDPR Art. 18(1), 19. */
@Component
class RestrictionPlan implements PlansInstructions {

    private final Register register;
    private final Releases releases;

    RestrictionPlan(Register register, Releases releases) {
        this.register = register;
        this.releases = releases;
    }

    @Override
    public Right right() {
        return Right.RESTRICTION;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return step == Step.LIFT ? releases.of(subject.id()) : register.everyone(Action.RESTRICT);
    }

    /** What is granted ends later, after a notice of its own. */
    @Override
    public Set<String> released(PrivacyCase subject, List<Instruction> ledger) {
        return subject.outcome() == Outcome.REFUSED || subject.outcome() == Outcome.WITHDRAWN
                ? Releases.restricted(ledger)
                : Set.of();
    }

    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return instruction.action() == Action.RESTRICT ? Map.of("ground", "EU-18-1") : Map.of();
    }
}

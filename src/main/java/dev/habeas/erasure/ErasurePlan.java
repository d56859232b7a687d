package dev.habeas.erasure;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Applies the {@link ErasurePolicy} to the register: every recipient that can erase is told something. */
@Component
class ErasurePlan implements PlansInstructions {

    private final Register register;

    ErasurePlan(Register register) {
        this.register = register;
    }

    @Override
    public Right right() {
        return Right.ERASURE;
    }

    /** A part is kept only where {@link ErasurePolicy} finds a duty to keep it. */
    @Override
    public boolean isPartialByReceiptsOnly() {
        return true;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return steps(subject).stream()
                .map(each -> new Planned(
                        each.holder(), each.keeps() ? Action.RESTRICT : Action.ERASE, each.ground(), each.until()))
                .toList();
    }

    /** What must be kept is restricted, and the recipient erases whatever else it holds. */
    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return instruction.action() == Action.RESTRICT ? Map.of("others", "erase") : Map.of();
    }

    List<ErasurePolicy.Step> steps(PrivacyCase subject) {
        List<ErasurePolicy.Holder> holders = register.all().entrySet().stream()
                .filter(entry -> entry.getValue().actions().contains(Action.ERASE))
                .map(ErasurePlan::holder)
                .toList();
        return ErasurePolicy.steps(
                holders,
                subject.regime(),
                subject.receivedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static ErasurePolicy.Holder holder(Map.Entry<String, Processor> entry) {
        Processor.Retention retention = entry.getValue().retention();
        return new ErasurePolicy.Holder(entry.getKey(), retention == null ? null : retention.years());
    }
}

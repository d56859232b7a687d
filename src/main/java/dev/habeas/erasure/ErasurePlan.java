package dev.habeas.erasure;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.KeptItem;
import dev.habeas.processors.KeptItems;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applies the {@link ErasurePolicy} to the register: every recipient that can erase is told something. */
@Component
class ErasurePlan implements PlansInstructions {

    private final Register register;
    private final KeptItems items;

    ErasurePlan(Register register, KeptItems items) {
        this.register = register;
        this.items = items;
    }

    @Override
    public Right right() {
        return Right.ERASURE;
    }

    /** A part is kept only where {@link ErasurePolicy} finds a duty or a decision to keep it. */
    @Override
    public boolean isPartialByReceiptsOnly() {
        return true;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject, Step step) {
        return steps(subject).stream()
                .map(each -> new Planned(
                        each.holder(),
                        each.keeps() ? Action.RESTRICT : Action.ERASE,
                        each.ground(),
                        each.until(),
                        each.keepsAll()))
                .toList();
    }

    /** What must be kept by law is restricted, and the recipient erases whatever else it holds. */
    @Override
    public Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return instruction.action() == Action.RESTRICT && instruction.destroys() ? Map.of("others", "erase") : Map.of();
    }

    List<ErasurePolicy.Step> steps(PrivacyCase subject) {
        Map<String, KeptItem> kept =
                items.of(subject.id()).stream().collect(Collectors.toMap(KeptItem::processor, Function.identity()));
        LocalDate received = LocalDate.ofInstant(subject.receivedAt(), ZoneOffset.UTC);
        List<ErasurePolicy.Holder> holders = register.all().entrySet().stream()
                .filter(entry -> entry.getValue().actions().contains(Action.ERASE))
                .map(entry -> new ErasurePolicy.Holder(
                        entry.getKey(), entry.getValue().keepsByLawUntil(received), kept.get(entry.getKey())))
                .toList();
        return ErasurePolicy.steps(holders, subject.regime());
    }
}

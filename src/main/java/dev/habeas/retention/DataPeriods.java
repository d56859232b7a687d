package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.Action;
import dev.habeas.processors.Register;
import dev.habeas.registers.HoldingSystem;
import dev.habeas.registers.Keeping;
import dev.habeas.registers.Registers;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What of each system is past its period on a day, by the registers {@code systems.yaml} and {@code retention.yaml}. */
@Component
class DataPeriods {

    private final Registers registers;
    private final Register recipients;
    private final HeldItems held;
    private final HeldPeople people;

    DataPeriods(Registers registers, Register recipients, HeldItems held, HeldPeople people) {
        this.registers = registers;
        this.recipients = recipients;
        this.held = held;
        this.people = people;
    }

    /** One line for each system with a period that can be told to erase, under the number that a run is to have. */
    List<DataRetentionLine> on(LocalDate today, CaseId run) {
        List<DataRetentionLine> all = registers.systems().entrySet().stream()
                .flatMap(entry -> line(entry.getKey(), entry.getValue(), today))
                .toList();
        Set<String> covered =
                held
                        .heldAmong(all.stream()
                                .map(line -> new HeldItems.Item(run, line.processor()))
                                .toList())
                        .stream()
                        .map(HeldItems.Item::processor)
                        .collect(Collectors.toSet());
        return all.stream()
                .map(line -> new DataRetentionLine(
                        line.processor(),
                        line.keeping(),
                        line.olderThan(),
                        line.treatment(),
                        covered.contains(line.processor()) || people.cannotBeNamed(line.processor())))
                .toList();
    }

    /** A row of day D is kept to the end of D plus the period, so what is dated before today less the period is past it. */
    private Stream<DataRetentionLine> line(String system, HoldingSystem holding, LocalDate today) {
        Keeping keeping = registers.retention().get(holding.retention());
        Period span = keeping == null ? null : keeping.span();
        if (keeping == null || span == null || keeping.treatment() == null || !erases(system)) {
            return Stream.empty();
        }
        return Stream.of(new DataRetentionLine(
                system,
                holding.retention(),
                today.minus(span),
                keeping.treatment().word(),
                false));
    }

    private boolean erases(String system) {
        return recipients.all().containsKey(system)
                && recipients.get(system).actions().contains(Action.ERASE);
    }
}

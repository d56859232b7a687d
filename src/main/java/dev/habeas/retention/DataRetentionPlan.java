package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansWithoutCase;
import dev.habeas.processors.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells each system what of it is past its period: an erasure with a selector instead of a person. */
@Component
class DataRetentionPlan implements PlansWithoutCase {

    private final DataRetentionRuns runs;
    private final HeldPeople people;

    DataRetentionPlan(DataRetentionRuns runs, HeldPeople people) {
        this.runs = runs;
        this.people = people;
    }

    @Override
    public boolean owns(CaseId number) {
        return runs.knows(number);
    }

    @Override
    public List<Planned> plan(CaseId number, Step step) {
        return runs.lines(number).stream()
                .filter(line -> !line.held())
                .map(line -> new Planned(line.processor(), Action.ERASE, null, null))
                .toList();
    }

    @Override
    public Map<String, Object> details(Instruction instruction) {
        DataRetentionLine line =
                runs.line(instruction.caseId(), instruction.processor()).orElseThrow();
        return Map.of(
                "selector",
                Map.of(
                        "olderThan", line.olderThan().toString(),
                        "treatment", line.treatment(),
                        "except", people.exceptAt(line.processor())));
    }
}

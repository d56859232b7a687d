package dev.habeas.instruction;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.processors.Action;
import dev.habeas.processors.Planned;
import dev.habeas.processors.PlansForCustomers;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells exactly the recipients that hold data for the customer what the customer instructed, and nobody anything else. */
@Component
class CustomerPlan implements PlansForCustomers {

    private final InstructionRecords records;
    private final Customers customers;

    CustomerPlan(InstructionRecords records, Customers customers) {
        this.records = records;
        this.customers = customers;
    }

    @Override
    public List<Planned> plan(PrivacyCase subject) {
        Action action = records.find(subject.id())
                .orElseThrow(() -> new IllegalStateException(
                        "HABEAS-INS-006 Nothing is disclosed or changed for a customer without its instruction"))
                .action()
                .action();
        return customers.get(Objects.requireNonNull(subject.controller())).subProcessors().stream()
                .sorted()
                .map(each -> new Planned(each, action, null, null))
                .toList();
    }
}

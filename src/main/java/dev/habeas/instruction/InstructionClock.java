package dev.habeas.instruction;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.Basis;
import dev.habeas.deadlines.Deadline;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.deadlines.Matter;
import dev.habeas.deadlines.Schedule;
import dev.habeas.deadlines.StatutoryClock;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When the result of an instruction is due: what the contract promises, or the customer's own limit towards the person if
 * that comes first. No statute sets a limit on the processor itself. Source: GDPR Art. 28(3)(e), 12(3).
 */
@Component
final class InstructionClock {

    /** The customer needs this long to make an answer of what we deliver. */
    private static final Duration CUSTOMERS_SHARE = Duration.ofDays(10);

    private final StatutoryClock statutes;

    InstructionClock(StatutoryClock statutes) {
        this.statutes = statutes;
    }

    /**
     * The one deadline of an instruction.
     *
     * @param customersDue when the customer itself has to answer the person; empty if no law says so or it is over
     */
    record Due(Deadline deadline, Optional<Instant> customersDue) {

        Schedule schedule() {
            return new Schedule(List.of(deadline));
        }

        /** People are reminded halfway, and as soon as the customer has less than ten days left. */
        CaseClock clock() {
            Instant half = deadline.passed(50);
            Instant warnAt = customersDue
                    .map(due -> due.minus(CUSTOMERS_SHARE))
                    .filter(half::isAfter)
                    .orElse(half);
            return new CaseClock(warnAt, deadline.passed(80), deadline.dueAt(), null);
        }
    }

    Due due(PrivacyCase opened, Customer customer, Instant submittedAt) {
        Jurisdiction jurisdiction = Jurisdiction.of(opened.residence());
        ZoneId zone = jurisdiction.zone();
        Instant promised = endOfDay(opened.receivedAt().atZone(zone).plusDays(customer.slaDays()));
        Optional<Instant> customersDue =
                customersDue(opened, submittedAt).filter(due -> due.isAfter(opened.receivedAt()));
        boolean contract = customersDue.filter(promised::isAfter).isEmpty();
        Instant dueAt = contract ? promised : customersDue.orElseThrow();
        return new Due(deadline(opened, customer, jurisdiction.primary(), zone, dueAt, contract), customersDue);
    }

    private Optional<Instant> customersDue(PrivacyCase opened, Instant submittedAt) {
        Schedule schedule = statutes.schedule(Matter.of(opened.right(), opened.residence(), submittedAt));
        return schedule.first(DeadlineEvent.RESPOND).map(Deadline::dueAt);
    }

    private static Deadline deadline(
            PrivacyCase opened, Customer customer, Regime regime, ZoneId zone, Instant dueAt, boolean contract) {
        String source = contract
                ? "contract with the customer, GDPR Art. 28(3)(e)"
                : "the customer's own limit, GDPR Art. 28(3)(e), 12(3)";
        String sentence = contract
                ? "Instruction received; the contract promises the result within " + customer.slaDays() + " days"
                : "The customer's own limit towards the person ends before the contract's " + customer.slaDays()
                        + " days";
        return new Deadline(
                DeadlineEvent.COMPLY,
                regime,
                opened.receivedAt(),
                dueAt,
                dueAt,
                dueAt,
                null,
                false,
                new Basis("CUSTOMER-SLA-" + customer.slaDays(), "register", source, "none", zone, false),
                sentence + " (" + source + ").");
    }

    private static Instant endOfDay(ZonedDateTime day) {
        return day.with(LocalTime.of(23, 59, 59)).toInstant();
    }
}

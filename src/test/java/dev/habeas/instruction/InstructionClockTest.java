package dev.habeas.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.ClockSettings;
import dev.habeas.deadlines.JollydayCalendars;
import dev.habeas.deadlines.StatutoryClock;
import dev.habeas.engine.RuleTableFile;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the result of a customer's instruction is due. */
class InstructionClockTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-05T09:00:00Z");
    private static final Customer ACME = new Customer(
            "Acme",
            "privacy@acme.example",
            "DE",
            "de",
            Customer.Channel.MAIL,
            null,
            null,
            5,
            Set.of("chat"),
            Set.of("acme"));

    private final InstructionClock clock = new InstructionClock(
            new StatutoryClock(RuleTableFile.SHARED, new JollydayCalendars(), ClockSettings.standard()));

    @Test
    void theContractPromisesTheEndOfADayWhereTheCustomerSits() {
        InstructionClock.Due due = due(RECEIVED);
        assertThat(due.deadline().dueAt()).isEqualTo("2026-03-10T22:59:59Z");
        assertThat(due.deadline().basis().source()).contains("contract");
        assertThat(due.clock().warnAt()).isEqualTo(due.deadline().passed(50));
    }

    /** Asked on 7 February, the customer owes its answer on Monday 9 March. */
    @Test
    void theCustomersOwnLimitCountsIfItEndsBeforeTheContracts() {
        InstructionClock.Due due = due(Instant.parse("2026-02-07T10:00:00Z"));
        assertThat(due.deadline().dueAt()).isEqualTo("2026-03-09T22:59:59Z");
        assertThat(due.deadline().basis().source()).contains("customer's own limit");
    }

    /** Less than ten days are left, so people are told at once. */
    @Test
    void peopleAreWarnedWhenTheCustomerHasLessThanTenDaysLeft() {
        assertThat(due(Instant.parse("2026-02-12T10:00:00Z")).clock().warnAt()).isBefore(RECEIVED);
    }

    @Test
    void aLimitThatIsOverAlreadyLeavesTheContract() {
        assertThat(due(Instant.parse("2025-12-01T10:00:00Z")).deadline().dueAt())
                .isEqualTo("2026-03-10T22:59:59Z");
    }

    private InstructionClock.Due due(Instant submittedAt) {
        PrivacyCase opened = new PrivacyCase(
                CaseId.random(),
                CaseReference.random(),
                Right.ERASURE,
                "GDPR",
                Role.PROCESSOR,
                new Residence("DE"),
                "api",
                "controller",
                Locale.GERMAN,
                "acme",
                RECEIVED,
                RECEIVED,
                CaseStatus.RECEIVED,
                null,
                null,
                null);
        return clock.due(opened, ACME, submittedAt);
    }
}

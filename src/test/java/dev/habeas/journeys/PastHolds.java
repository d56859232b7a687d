package dev.habeas.journeys;

import dev.habeas.cases.CaseId;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was closed in the past from being purged. */
class PastHolds {

    private final JdbcClient jdbc;
    private final Clock clock;

    PastHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is not to go in time, of a past in which everything else is. */
    record Kept(List<CaseId> held, PastRegisters.Past heldBreach, CaseId restricting) {}

    /** Beside holds and restrictions that stand there are some that have ended, which keep nothing. */
    Kept some(ThirtyMonths past) {
        List<CaseId> cases = past.closedBefore(21);
        hold(cases.get(0));
        samePerson(cases.get(0), cases.get(2));
        holdPersonOf(cases.get(1));
        holdNoLonger(cases.get(3));
        PastRegisters.Past breach = past.breaches().get(past.breaches().size() - 1);
        hold(breach.id());
        List<CaseId> restricted = past.closedBefore(29);
        IntStream.of(1, 3).forEach(each -> restrict(restricted.get(each), "fulfil", null));
        restrict(restricted.get(3), "lift", null);
        restrict(
                restricted.get(5),
                "fulfil",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        return new Kept(cases.subList(0, 3), breach, restricted.get(1));
    }

    /** A recipient restricts the data for the case, or in the step of the release for another one. */
    private void restrict(CaseId subject, String step, @Nullable LocalDate until) {
        jdbc.sql("""
                insert into instruction (id, case_id, step, ordinal, processor, action, state, retain_until, due_by,
                    created_at, sent_at)
                values (gen_random_uuid(), :case, :step, 2, 'crm', 'restrict', 'done', :until, :now, :now, :now)""")
                .param("case", subject.value())
                .param("step", step)
                .param("until", until, Types.DATE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void hold(CaseId subject) {
        jdbc.sql("""
                insert into legal_hold (id, case_id, of_person, reason, owner, review_on, placed_by, placed_at)
                values (gen_random_uuid(), :case, false, 'law', 'officer', '2030-01-01', 'officer', now())""").param("case", subject.value()).update();
    }

    private void holdPersonOf(CaseId subject) {
        jdbc.sql("""
                with hold as (insert into legal_hold (id, of_person, reason, owner, review_on, placed_by, placed_at)
                    values (gen_random_uuid(), true, 'law', 'officer', '2030-01-01', 'officer', now()) returning id)
                insert into legal_hold_person (hold_id, mac)
                    select hold.id, b.mac from hold, blind_index b where b.case_id = :case""").param("case", subject.value()).update();
    }

    /** A hold that was placed on the case and has ended. */
    private void holdNoLonger(CaseId subject) {
        jdbc.sql("""
                insert into legal_hold (id, case_id, of_person, reason, owner, review_on, placed_by, placed_at, released_by,
                    released_at)
                values (gen_random_uuid(), :case, false, 'law', 'officer', '2030-01-01', 'officer', now(), 'officer',
                    now())""").param("case", subject.value()).update();
    }

    /** Makes the other a case of the same person, too. */
    private void samePerson(CaseId one, CaseId other) {
        jdbc.sql("insert into blind_index select mac, :other from blind_index where case_id = :one")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}

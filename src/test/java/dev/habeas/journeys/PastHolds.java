package dev.habeas.journeys;

import dev.habeas.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was closed in the past from being purged. */
class PastHolds {

    private final JdbcClient jdbc;

    PastHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(CaseId subject) {
        jdbc.sql("""
                insert into legal_hold (id, case_id, of_person, reason, owner, review_on, placed_by, placed_at)
                values (gen_random_uuid(), :case, false, 'law', 'officer', '2030-01-01', 'officer', now())""").param("case", subject.value()).update();
    }

    void holdPersonOf(CaseId subject) {
        jdbc.sql("""
                with hold as (insert into legal_hold (id, of_person, reason, owner, review_on, placed_by, placed_at)
                    values (gen_random_uuid(), true, 'law', 'officer', '2030-01-01', 'officer', now()) returning id)
                insert into legal_hold_person (hold_id, mac)
                    select hold.id, b.mac from hold, blind_index b where b.case_id = :case""").param("case", subject.value()).update();
    }

    /** A hold that was placed on the case and has ended. */
    void holdNoLonger(CaseId subject) {
        jdbc.sql("""
                insert into legal_hold (id, case_id, of_person, reason, owner, review_on, placed_by, placed_at, released_by,
                    released_at)
                values (gen_random_uuid(), :case, false, 'law', 'officer', '2030-01-01', 'officer', now(), 'officer',
                    now())""").param("case", subject.value()).update();
    }

    /** Makes the other a case of the same person, too. */
    void samePerson(CaseId one, CaseId other) {
        jdbc.sql("insert into blind_index select mac, :other from blind_index where case_id = :one")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }
}

package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.Vault;
import dev.habeas.processors.Action;
import dev.habeas.processors.Planned;
import dev.habeas.processors.Releases;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cases of one person restrict the same data, and one is released at the same moment as the other or long after it. */
@Journey
class ConcurrentReleasesIT {

    @Autowired
    private Releases releases;

    @Autowired
    private PastCases past;

    @Autowired
    private Vault vault;

    @Autowired
    private BlindIndex index;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLaterSeesTheEarlierAndReleasesTheData() {
        CaseId one = restricted();
        CaseId other = restricted();
        samePerson(one, other);

        CompletableFuture<List<Planned>> later = transaction.execute(status -> {
            assertThat(actions(releases.of(one))).as("restricted for the other").containsExactly(Action.RESTRICT);
            CompletableFuture<List<Planned>> started =
                    CompletableFuture.supplyAsync(() -> transaction.execute(itsOwn -> releases.of(other)));
            eventually(() -> assertThat(waiting()).as("waits for the earlier").isOne());
            instruction(one, "lift");
            return started;
        });

        assertThat(actions(later.join())).containsExactly(Action.UNRESTRICT);
    }

    @Test
    void aCaseThatIsOverAndDestroyedStillRestrictsTheData() {
        CaseId one = restricted();
        CaseId other = restricted();
        samePerson(one, other);

        vault.shredButIndex(other);

        assertThat(vault.isShredded(other)).isTrue();
        assertThat(index.casesOf(new Identifier(IdentifierType.EMAIL, PastCases.mailbox(one))))
                .as("who looks for the person finds what can be read")
                .containsExactly(one);
        List<Planned> released = transaction.execute(status -> releases.of(one));
        assertThat(actions(released)).containsExactly(Action.RESTRICT);
    }

    private void samePerson(CaseId one, CaseId other) {
        jdbc.sql("insert into blind_index select mac, :other from blind_index where case_id = :one")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private CaseId restricted() {
        CaseId id = past.closed("DE", clock.instant(), Outcome.GRANTED).id();
        instruction(id, "fulfil");
        return id;
    }

    private void instruction(CaseId id, String step) {
        jdbc.sql("""
                insert into instruction (id, case_id, step, ordinal, processor, action, state, due_by, created_at, sent_at)
                values (gen_random_uuid(), :case, :step, 2, 'crm', 'restrict', 'done', :now, :now, :now)""")
                .param("case", id.value())
                .param("step", step)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Long.class)
                .single();
    }

    private static List<Action> actions(List<Planned> planned) {
        return planned.stream().map(Planned::action).toList();
    }
}

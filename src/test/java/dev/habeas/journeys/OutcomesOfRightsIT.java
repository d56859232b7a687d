package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every right with every outcome, from REST over the forms of Tasklist and the rows of the estate to the letter; and nothing else. */
@EstateJourney
class OutcomesOfRightsIT {

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private EstateView estate;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseBook book;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    static Stream<Cell> possible() {
        return Cell.all().filter(Cell::isPossible);
    }

    static Stream<Cell> impossible() {
        return Cell.all().filter(cell -> !cell.isPossible());
    }

    /** The periods of the estate and of the engine's history would end on the way: what they delete is not what is asked for here. */
    @BeforeEach
    void nothingElseIsDeleted() {
        repository.suspendProcessDefinitionByKey("data-retention-run", true, null);
        history.findHistoryCleanupJobs().forEach(job -> management.suspendJobById(job.getId()));
    }

    @AfterEach
    void everybodyBehavesAgain() {
        Newcomers.EVERYWHERE.forEach(system -> estate.behaves(system, "normal"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("possible")
    void endsAsTheTableSays(Cell cell) {
        String email = newcomers.arrive(cell.systems());
        Map<String, EstateView.Holding> before = estate.of(email);
        int mailsBefore = mail.all().size();
        if (!cell.silent().isEmpty()) {
            estate.behaves(cell.silent(), "silent");
        }
        Asked asked = new Asked(people, mail, ledger, cell, email);
        OpenCase subject = asked.open();
        Turns turns = new Turns(subject, cell);
        eventually(() -> assertThat(book.isAtRest(subject, clock.instant())).isTrue());
        turns.take(cell.people());
        if (cell.hasSilence()) {
            cell.openMeanwhile().forEach(turns::leave);
            new Silence(subject, cell, book, estate, clock).isLivedThrough(turns);
        }
        turns.take(cell.late());
        if (cell.isWithdrawn()) {
            withdraw(cell, asked, subject, turns);
        }

        subject.becomes(cell.status());
        assertThat(subject.view().path("outcome").asText()).isEqualTo(cell.answer());
        eventually(() -> assertThat(estate.changes(before, email)).isEqualTo(cell.changes()));
        new Afterwards(subject, book, clock).isLivedThrough(cell, turns);
        assertThat(estate.changes(before, email)).isEqualTo(cell.later().isEmpty() ? cell.changes() : Map.of());
        assertThat(book.instructions(subject)).isEqualTo(cell.instructions());
        assertThat(estate.instructionsTaken(before)).isEqualTo(book.carriedOut(subject));
        book.assertReceipts(subject, cell);
        book.assertLetters(subject, cell, email);
        assertThat(mail.all().size() - mailsBefore)
                .as("mails to anybody")
                .isEqualTo(mail.mailbox(email).size());
        assertThat(book.tasksEver(subject)).isEqualTo(turns.taken());
        book.assertNothingIsLeft(subject);
    }

    private void withdraw(Cell cell, Asked asked, OpenCase subject, Turns turns) {
        if (cell.silent().isEmpty()) {
            turns.leave(cell.withdrawn().split(", ")[0]);
        } else {
            new Silence(subject, cell, book, estate, clock).begins();
            estate.behaves(cell.silent(), "normal");
        }
        asked.withdraw(subject);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void cannotBeHad(Cell cell) {
        OpenCase subject = new Asked(people, mail, ledger, cell, newcomers.arrive(cell.systems())).open();
        Turns turns = new Turns(subject, cell);
        turns.take(cell.people());
        List<String> tasks = new ArrayList<>(turns.taken());
        Cell.turns(cell.refused()).forEach(turn -> {
            assertThat(subject.attempt(turn.person(), turn.task(), turn.answers())
                            .statusCode())
                    .as(turn.toString())
                    .isBetween(400, 499);
            assertThat(book.openTasks(subject)).containsExactly(turn.task());
        });
        if (cell.refused().isEmpty()) {
            subject.becomes(cell.status());
            assertThat(subject.view().path("outcome").asText()).isEqualTo(cell.answer());
            assertThat(book.tasksEver(subject)).isEqualTo(tasks);
        } else {
            assertThat(subject.view().path("outcome").isNull()).isTrue();
            people.program().post("/api/v1/requests/" + subject.id() + "/withdrawal", "");
            subject.becomes("withdrawn");
        }
        eventually(() -> book.assertNothingIsLeft(subject));
    }
}

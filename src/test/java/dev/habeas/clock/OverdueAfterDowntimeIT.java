package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application stands still for 40 days with 1,000 cases, all of whose deadlines pass meanwhile. */
class OverdueAfterDowntimeIT {

    private static final int CASES = 1_000;
    private static final int TIMERS = 3 * CASES;
    private static final Instant STOPPED = Instant.parse("2026-03-12T09:00:00Z");
    private static final Instant STARTED = STOPPED.plus(Duration.ofDays(40));
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What may be under way at once: the executor's ten threads, its queue of three, and two acquired pages of three. */
    private static final int IN_FLIGHT = 19;

    @Test
    void everyOverdueTimerFiresOnceAndInDueOrder(@TempDir Path directory) {
        try (Standing before = Standing.start(directory, STOPPED)) {
            IntStream.range(0, CASES).parallel().forEach(number -> before.open(receivedAt(number)));
            before.await(
                    PATIENCE,
                    () -> before.bean(TaskService.class).createTaskQuery().count() == CASES);
            assertThat(before.bean(ManagementService.class)
                            .createJobQuery()
                            .processDefinitionKey("erasure-request")
                            .timers()
                            .count())
                    .isEqualTo(TIMERS);
        }
        try (Standing after = Standing.start(directory, STARTED)) {
            long begun = System.nanoTime();
            after.await(PATIENCE, () -> told(after) == TIMERS);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            int furthest = furthestAhead(fired(after));
            System.out.printf(
                    "%,d cases, 40 days of downtime: %,d overdue timers and what follows from them done in %.1f s;"
                            + " no timer was ahead of more than %d earlier ones%n",
                    CASES, TIMERS, took.toMillis() / 1000.0, furthest);
            assertThat(fired(after)).hasSize(TIMERS);
            assertThat(furthest).isLessThanOrEqualTo(IN_FLIGHT);
            assertThat(after.bean(ManagementService.class)
                            .createJobQuery()
                            .processDefinitionKey("erasure-request")
                            .count())
                    .isZero();
            assertThat(after.bean(TaskService.class).createTaskQuery().count()).isEqualTo(2L * CASES);
            assertThat(after.bean(RuntimeService.class).createIncidentQuery().count())
                    .isZero();
            assertThat(stories(after)).containsExactly("deadline-warned deadline-at-risk deadline-missed " + CASES);
        }
    }

    /** Within ten days before the standstill, so that nothing is due before it and everything during it. */
    private static Instant receivedAt(int number) {
        return STOPPED.minus(Duration.ofDays(number % 10)).minusSeconds(60L * (number + 1));
    }

    /** The executed timers in the order of their execution. */
    private static List<HistoricJobLog> fired(Standing application) {
        return application
                .bean(HistoryService.class)
                .createHistoricJobLogQuery()
                .successLog()
                .orderByTimestamp()
                .asc()
                .list()
                .stream()
                .filter(log -> log.getJobDefinitionType().equals("timer-start-event-subprocess"))
                .toList();
    }

    /** The largest number of timers with an earlier date that fired after a later one. */
    private static int furthestAhead(List<HistoricJobLog> fired) {
        return IntStream.range(0, fired.size())
                .map(i -> (int) fired.subList(i + 1, fired.size()).stream()
                        .filter(later ->
                                later.getJobDueDate().before(fired.get(i).getJobDueDate()))
                        .count())
                .max()
                .orElse(0);
    }

    private static long told(Standing application) {
        return application
                .bean(JdbcClient.class)
                .sql("select count(*) from evidence_entry where type like 'deadline-%'")
                .query(Long.class)
                .single();
    }

    /** What the evidence of the cases tells of their deadlines, in its order, and how many cases tell it. */
    private static List<String> stories(Standing application) {
        return application.bean(JdbcClient.class).sql("""
                        select story || ' ' || count(*) from (
                            select string_agg(type, ' ' order by seq) as story from evidence_entry
                            where type like 'deadline-%' group by case_id) stories
                        group by story""").query(String.class).list();
    }
}

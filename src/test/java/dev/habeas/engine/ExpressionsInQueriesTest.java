package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;

/** The exploit of CVE-2026-109432 is real: it runs a command on the engine as it comes, and does not on ours. */
class ExpressionsInQueriesTest {

    @TempDir
    private Path directory;

    @Test
    void theEngineAsItComesRunsACommandHiddenInAnOrQuery() {
        with(false, engine -> {
            try {
                hiddenInOr(engine).list();
            } catch (IllegalArgumentException e) {
                // The command has run all the same: only its result is no user id.
                assertThat(e).hasMessage("argument type mismatch");
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(marker()));
        });
    }

    @Test
    void oursRefusesItInAnOrQuery() {
        refused(engine -> hiddenInOr(engine).list());
        refused(engine -> hiddenInOr(engine).count());
    }

    @Test
    void oursRefusesItInAStoredFilter() {
        refused(engine -> {
            Filter filter = engine.getFilterService().newTaskFilter("stored").setQuery(hiddenInOr(engine));
            engine.getFilterService()
                    .list(engine.getFilterService().saveFilter(filter).getId());
        });
    }

    @Test
    void oursRefusesItInAQueryThatExtendsAFilter() {
        refused(engine -> {
            Filter filter = engine.getFilterService().newTaskFilter("harmless").setQuery(tasks(engine));
            String id = engine.getFilterService().saveFilter(filter).getId();
            engine.getFilterService().list(id, hiddenInOr(engine));
        });
    }

    @Test
    void oursRefusesItInAStoredFilterOutsideAnOr() {
        refused(engine -> {
            Filter filter = engine.getFilterService()
                    .newTaskFilter("plain")
                    .setQuery(tasks(engine).taskAssigneeExpression(command()));
            engine.getFilterService()
                    .list(engine.getFilterService().saveFilter(filter).getId());
        });
    }

    @Test
    void oursRefusesTextAroundAnAllowedExpression() {
        refused(engine -> tasks(engine)
                .or()
                .taskAssigneeExpression("${currentUser()}${now()}")
                .endOr()
                .list());
    }

    @Test
    void oursAllowsWhatTheTaskListsNeed() {
        with(true, engine -> {
            engine.getIdentityService().setAuthentication("analyst", List.of("analysts"));
            for (TaskQuery query : List.of(
                    tasks(engine).taskAssigneeExpression("${currentUser()}"),
                    tasks(engine).taskCandidateGroupInExpression("${currentUserGroups()}"),
                    tasks(engine).dueBeforeExpression("${now()}"),
                    tasks(engine).dueBeforeExpression("${dateTime().plusDays(7)}"))) {
                Filter filter =
                        engine.getFilterService().newTaskFilter("allowed").setQuery(query);
                assertThat(engine.getFilterService()
                                .list(engine.getFilterService()
                                        .saveFilter(filter)
                                        .getId()))
                        .isEmpty();
            }
        });
    }

    private void refused(Consumer<ProcessEngine> exploit) {
        with(
                true,
                engine -> assertThatThrownBy(() -> exploit.accept(engine)).hasStackTraceContaining("HABEAS-ENG-002"));
        assertThat(marker()).doesNotExist();
    }

    private static TaskQuery tasks(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    private TaskQuery hiddenInOr(ProcessEngine engine) {
        return tasks(engine).or().taskAssigneeExpression(command()).endOr();
    }

    private String command() {
        return "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch "
                + marker() + "')}";
    }

    private Path marker() {
        return directory.resolve("marker");
    }

    /** Both engines have the engine's own switch against expressions in queries set, which does not help. */
    private static void with(boolean guarded, Consumer<ProcessEngine> use) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:expressions-" + guarded);
        configuration.setProcessEngineName("expressions-" + guarded);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(true);
        if (guarded) {
            configuration.setExpressionManager(new GuardedExpressionManager(new StaticApplicationContext()));
        }
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            use.accept(engine);
        } finally {
            engine.close();
        }
    }
}

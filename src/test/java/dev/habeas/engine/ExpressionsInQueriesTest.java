package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;

/** The exploit of CVE-2026-109432 is real: it runs a command on the engine as it comes, and does not on ours. */
class ExpressionsInQueriesTest {

    @TempDir
    private Path directory;

    private ProcessEngine engine;

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theEngineAsItComesRunsACommandHiddenInAnOrQuery() {
        engine = engine(false);
        try {
            hiddenInOr(tasks()).list();
        } catch (ProcessEngineException e) {
            // The command has run all the same: only its result is no user id.
            assertThat(e).hasMessageContaining("taskAssignee");
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(marker()));
    }

    @Test
    void oursRefusesItInAnOrQuery() {
        refused(engine -> hiddenInOr(tasks()).list());
        refused(engine -> hiddenInOr(tasks()).count());
    }

    @Test
    void oursRefusesItInTheQueryItself() {
        refused(engine -> tasks().taskAssigneeExpression(command()).list());
    }

    @Test
    void oursRefusesItInAStoredFilter() {
        refused(engine -> {
            Filter filter = engine.getFilterService().newTaskFilter("stored").setQuery(hiddenInOr(tasks()));
            engine.getFilterService()
                    .list(engine.getFilterService().saveFilter(filter).getId());
        });
    }

    @Test
    void oursRefusesItInAQueryThatExtendsAFilter() {
        refused(engine -> {
            Filter filter = engine.getFilterService().newTaskFilter("harmless").setQuery(tasks());
            String id = engine.getFilterService().saveFilter(filter).getId();
            engine.getFilterService().list(id, hiddenInOr(tasks()));
        });
    }

    @Test
    void oursRefusesTextAroundAnAllowedExpression() {
        engine = engine(true);
        assertThatThrownBy(() -> tasks().taskAssigneeExpression("${currentUser()}${now()}")
                        .list())
                .hasStackTraceContaining("HABEAS-ENG-002");
    }

    @Test
    void oursAllowsWhatTheTaskListsNeed() {
        engine = engine(true);
        engine.getIdentityService().setAuthenticatedUserId("analyst");
        assertThat(tasks().taskAssigneeExpression("${currentUser()}").list()).isEmpty();
        assertThat(tasks().dueBeforeExpression("${now()}").list()).isEmpty();
        assertThat(tasks().dueBeforeExpression("${dateTime().plusDays(7)}").list())
                .isEmpty();
    }

    private void refused(Consumer<ProcessEngine> exploit) {
        if (engine == null) {
            engine = engine(true);
        }
        assertThatThrownBy(() -> exploit.accept(engine)).hasStackTraceContaining("HABEAS-ENG-002");
        assertThat(marker()).doesNotExist();
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private TaskQuery hiddenInOr(TaskQuery query) {
        return query.or().taskAssigneeExpression(command()).endOr();
    }

    private String command() {
        return "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch "
                + marker() + "')}";
    }

    private Path marker() {
        return directory.resolve("marker");
    }

    private static ProcessEngine engine(boolean guarded) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:expressions-" + guarded);
        configuration.setProcessEngineName("expressions-" + guarded);
        configuration.setJobExecutorActivate(false);
        // Stricter than either needs: the switch that the engine offers does not help.
        configuration.setEnableExpressionsInAdhocQueries(guarded);
        if (guarded) {
            configuration.setExpressionManager(new GuardedExpressionManager(new StaticApplicationContext()));
        }
        return configuration.buildProcessEngine();
    }
}

package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.habeas.deadlines.ClockSettings;
import dev.habeas.deadlines.Deadline;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.deadlines.JollydayCalendars;
import dev.habeas.deadlines.Matter;
import dev.habeas.deadlines.StatutoryClock;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DmnRuleBookTest {

    private static final Matter LETTER =
            Matter.of(Right.ACCESS, new Residence("BR"), Instant.parse("2026-05-06T13:00:00Z"));

    private static final ProcessEngine ENGINE = new StandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:rule-book")
            .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
            .setJobExecutorActivate(false)
            .buildProcessEngine();

    private final DmnRuleBook book = new DmnRuleBook(ENGINE.getRepositoryService());
    private final StatutoryClock clock = new StatutoryClock(book, new JollydayCalendars(), ClockSettings.standard());

    @AfterEach
    void removeDeployments() {
        ENGINE.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .forEach(each -> ENGINE.getRepositoryService().deleteDeployment(each.getId(), true));
    }

    @AfterAll
    static void stop() {
        ENGINE.close();
    }

    @Test
    void aNewVersionDecidesNewCasesAndARunningCaseKeepsTheVersionThatDecidedIt() {
        deploy(RuleTableFile.xml());
        Deadline first = respond(LETTER);

        deploy(withFewerDays());
        Deadline asNewCase = respond(LETTER);
        Deadline asRunningCase = respond(LETTER.under(first.basis().tableVersion()));

        assertThat(first.basis().tableVersion()).isEqualTo("response-deadline:1");
        assertThat(first.dueAt()).isEqualTo(Instant.parse("2026-05-22T02:59:59Z"));
        assertThat(asNewCase.basis().tableVersion()).isEqualTo("response-deadline:2");
        assertThat(asNewCase.dueAt()).isEqualTo(Instant.parse("2026-05-21T02:59:59Z"));
        assertThat(asRunningCase).isEqualTo(first);
        assertThat(new DmnRuleBook(ENGINE.getRepositoryService())
                        .version("response-deadline:1")
                        .version())
                .as("also after a restart")
                .isEqualTo("response-deadline:1");
    }

    @Test
    void aComputedDeadlineLeavesNoDecisionHistory() {
        deploy(RuleTableFile.xml());
        respond(LETTER);
        assertThat(ENGINE.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void withoutADeployedTableNothingIsComputed() {
        assertThatIllegalStateException().isThrownBy(book::current);
    }

    @Test
    void anUnknownVersionIsRefused() {
        deploy(RuleTableFile.xml());
        assertThatIllegalArgumentException().isThrownBy(() -> book.version("response-deadline:7"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.version("another:1"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.version("response-deadline:x"));
    }

    private Deadline respond(Matter matter) {
        return clock.schedule(matter).first(DeadlineEvent.RESPOND).orElseThrow();
    }

    private void deploy(String xml) {
        ENGINE.getRepositoryService()
                .createDeployment()
                .addString("processes/deadlines/response-deadline.dmn", xml)
                .deploy();
    }

    private static String withFewerDays() {
        String cell = "<outputEntry id=\"Out_LGPD_RSP_01_count\"><text>";
        String xml = RuleTableFile.xml();
        assertThat(xml).contains(cell + "15<");
        return xml.replace(cell + "15<", cell + "14<");
    }
}

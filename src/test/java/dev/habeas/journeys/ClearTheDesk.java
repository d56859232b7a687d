package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** After each test: everybody behaves again, and no case is left whose timers or letters could disturb the next test. */
final class ClearTheDesk implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application.getBean(Recipients.class).behave();
        application.getBean(MailRoom.class).behave();
        RuntimeService runtime = application.getBean(RuntimeService.class);
        eventually(() -> runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(each -> each.getProcessInstanceId())
                .forEach(id -> runtime.deleteProcessInstance(id, "test-over", true, true, true)));
        Ledger ledger = application.getBean(Ledger.class);
        letTheSenderFinish(ledger);
        ledger.forgetTheUndelivered();
    }

    /**
     * A letter whose process was deleted under it stays claimed until its lease ends, and the clock of the tests stands
     * still: whatever is left after a while is nobody's.
     */
    private static void letTheSenderFinish(Ledger ledger) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> ledger.count("""
                            select count(*) from notice where state = 'sending' or state = 'queued' and attempts = 0""") == 0);
        } catch (ConditionTimeoutException e) {
            LoggerFactory.getLogger(ClearTheDesk.class).info("A letter of a deleted case is given up");
        }
    }
}

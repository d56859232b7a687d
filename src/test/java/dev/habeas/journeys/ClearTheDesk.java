package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
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
        eventually(() -> assertThat(ledger.count("""
                        select count(*) from notice where state = 'sending' or state = 'queued' and attempts = 0""")).isZero());
        ledger.forgetTheUndelivered();
    }
}

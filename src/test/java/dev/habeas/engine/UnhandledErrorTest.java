package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** A model ends with a BPMN error that nobody catches. */
class UnhandledErrorTest {

    private static final String SETTING =
            "camunda.bpm.generic-properties.properties.enable-exceptions-after-unhandled-bpmn-error";

    private ProcessEngine engine;

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void withTheProductsSettingTheCaseStaysAndIsAnIncident() throws IOException {
        endWithAnError(Boolean.parseBoolean(String.valueOf(productsSetting())));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isOne();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isOne();
    }

    /** What the setting is for. */
    @Test
    void byDefaultTheCaseVanishes() {
        endWithAnError(false);

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    private static Object productsSetting() throws IOException {
        return new YamlPropertySourceLoader()
                .load("product", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty(SETTING);
    }

    private void endWithAnError(boolean exceptions) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDefaultNumberOfRetries(1);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(exceptions);
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        engine = configuration.buildProcessEngine();
        var model = Bpmn.createExecutableProcess("uncaught")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .camundaAsyncBefore()
                .endEvent()
                .error("ERR_UNCAUGHT")
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("uncaught.bpmn", model)
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("uncaught");
        String job =
                engine.getManagementService().createJobQuery().singleResult().getId();
        Throwable thrown = catchThrowable(() -> engine.getManagementService().executeJob(job));
        assertThat(thrown != null).isEqualTo(exceptions);
    }
}

package dev.habeas.conventions;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** An engine in memory that demands that a test class walks every element and every flow of one model. */
final class ModelEngine {

    static final String ERASURE = "processes/erasure/erasure-request.bpmn";
    static final String ACCESS = "processes/access/access-request.bpmn";
    static final String PORTABILITY = "processes/portability/portability-request.bpmn";
    static final String IDENTITY = "processes/shared/verify-identity.bpmn";
    static final String PROPAGATION = "processes/shared/propagate-to-processors.bpmn";
    static final String EXTENSION = "processes/shared/extend-deadline.bpmn";
    static final String RESPONSE = "processes/shared/respond-to-requester.bpmn";

    private ModelEngine() {}

    static ProcessEngineCoverageExtension covering(String key, FakeBeans beans, String... others) {
        return ProcessEngineCoverageExtension.builder(configuration(key, beans))
                .excludeProcessDefinitionKeys(others)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    private static ProcessEngineConfiguration configuration(String key, FakeBeans beans) {
        ProcessEngineConfigurationImpl configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(key);
        configuration.setJdbcUrl("jdbc:h2:mem:" + key);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setBeans(beans.byName());
        return configuration;
    }
}

package dev.habeas.conventions;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** An engine in memory that demands that a test class walks every element and every flow of one model. */
final class ModelEngine {

    static final String ERASURE = "processes/erasure/erasure-request.bpmn";
    static final String GROUND_EXPIRY = "processes/erasure/ground-expiry.bpmn";
    static final String PUBLISHERS = "processes/erasure/tell-publishers.bpmn";
    static final String BREACH = "processes/breach/breach-report.bpmn";
    static final String ACCESS = "processes/access/access-request.bpmn";
    static final String PORTABILITY = "processes/portability/portability-request.bpmn";
    static final String IDENTITY = "processes/shared/verify-identity.bpmn";
    static final String AUTHORITY = "processes/shared/check-authority.bpmn";
    static final String PROPAGATION = "processes/shared/propagate-to-processors.bpmn";
    static final String EXTENSION = "processes/shared/extend-deadline.bpmn";
    static final String HELD_ERASURE = "processes/retention/held-erasure.bpmn";
    static final String DISCLOSURE = "processes/disclosure/disclosure-request.bpmn";
    static final String MESSAGE = "processes/shared/requester-message.bpmn";
    static final String LEGAL_HOLD = "processes/retention/legal-hold.bpmn";
    static final String BACKUP_EXPIRY = "processes/backups/backup-expiry.bpmn";
    static final String RETENTION_RUN = "processes/retention/retention-run.bpmn";
    static final String DATA_RETENTION = "processes/retention/data-retention-run.bpmn";
    static final String RESPONSE = "processes/shared/respond-to-requester.bpmn";

    static final String RECTIFICATION = "processes/rectification/rectification-request.bpmn";
    static final String RESTRICTION = "processes/restriction/restriction-request.bpmn";
    static final String LIFTING = "processes/restriction/lift-restriction.bpmn";
    static final String OBJECTION = "processes/objection/objection-request.bpmn";
    static final String AUTOMATED_DECISION = "processes/automated-decision/automated-decision-request.bpmn";
    static final String ENQUIRY = "processes/enquiry/enquiry-request.bpmn";
    static final String CHILD_DELETION = "processes/child-deletion/child-deletion-request.bpmn";
    static final String ROUTING = "processes/instruction/customer-routing.bpmn";
    static final String INSTRUCTION = "processes/instruction/customer-instruction.bpmn";
    static final String CONTRACT_END = "processes/instruction/contract-end.bpmn";
    static final String CUSTOMER = "processes/instruction/notify-customer.bpmn";

    private static final Set<String> DEMANDED = new ConcurrentSkipListSet<>();

    private ModelEngine() {}

    /** The keys of those models whose tests have been loaded. */
    static Set<String> demanded() {
        return Set.copyOf(DEMANDED);
    }

    static ProcessEngineCoverageExtension covering(String key, FakeBeans beans, String... others) {
        return covering(key, beans.byName(), others);
    }

    static ProcessEngineCoverageExtension covering(String key, Map<Object, Object> beans, String... others) {
        DEMANDED.add(key);
        return ProcessEngineCoverageExtension.builder(configuration(key, beans))
                .excludeProcessDefinitionKeys(others)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    private static ProcessEngineConfiguration configuration(String key, Map<Object, Object> beans) {
        ProcessEngineConfigurationImpl configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(key);
        configuration.setJdbcUrl("jdbc:h2:mem:" + key);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setBeans(beans);
        return configuration;
    }
}

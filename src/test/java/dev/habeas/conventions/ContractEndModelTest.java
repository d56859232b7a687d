package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ModelEngine.CONTRACT_END, ModelEngine.PROPAGATION})
class ContractEndModelTest {

    private static final String KEY = "contract-end";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS, "propagate-to-processors");

    @BeforeEach
    void reset() {
        BEANS.reset();
    }

    @Test
    void nothingIsDeletedBeforeTheCustomerHasItsData() {
        Walk walk = start("return");

        walk.recipientAnswers("settled");
        assertThat(BEANS.calls).containsExactly("planInstructions", "sumUpReceipts");
        walk.complete("UserTask_ReturnData", "dataReturnedBy", "download");
        walk.recipientAnswers("settled");

        assertThat(walk.route(KEY))
                .containsExactly(
                        "StartEvent_ContractEnded",
                        "Gateway_ReturnOrDelete",
                        "CallActivity_ExportForTheCustomer",
                        "UserTask_ReturnData",
                        "Gateway_Before_ErasureAtTheRecipients",
                        "CallActivity_ErasureAtTheRecipients",
                        "ServiceTask_RecordContractEnd",
                        "EndEvent_CustomersDataGone");
        assertThat(BEANS.calls)
                .containsExactly(
                        "planInstructions",
                        "sumUpReceipts",
                        "checkDataReturned on complete",
                        "planInstructions",
                        "sumUpReceipts",
                        "recordContractEnd");
        walk.hasEnded();
    }

    @Test
    void whoDoesNotWantItBackHasItDeletedAtOnce() {
        Walk walk = start("delete");

        walk.recipientAnswers("settled");

        assertThat(walk.route(KEY)).doesNotContain("CallActivity_ExportForTheCustomer", "UserTask_ReturnData");
        assertThat(BEANS.calls).containsExactly("planInstructions", "sumUpReceipts", "recordContractEnd");
        walk.hasEnded();
    }

    private static Walk start(String choice) {
        return Walk.start(ENGINE.getProcessEngine(), KEY, Map.of("contractEndChoice", choice));
    }
}

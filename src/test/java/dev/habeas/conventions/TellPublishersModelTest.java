package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ModelEngine.PUBLISHERS)
class TellPublishersModelTest {

    private static final String KEY = "tell-publishers";
    private static final FakeBeans BEANS = new FakeBeans();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering(KEY, BEANS);

    @BeforeEach
    void reset() {
        BEANS.reset();
        BEANS.published = List.of();
    }

    @Test
    void aPersonTellsEachPublisher() {
        BEANS.published = List.of("0d6c0f5e-1111-4222-8333-000000000001");
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());

        walk.complete("UserTask_TellPublisher", "publisherAnswer", "removed");

        assertThat(BEANS.calls)
                .containsExactly("listPublications", "namePublication on create", "checkPublisherTold on complete");
        assertThat(walk.route(KEY)).contains("EndEvent_PublisherTold").endsWith("EndEvent_PublishersTold");
        walk.hasEnded();
    }

    @Test
    void nobodyIsToldOfWhatWasNeverPublic() {
        Walk walk = Walk.start(ENGINE.getProcessEngine(), KEY, Map.of());

        assertThat(BEANS.calls).containsExactly("listPublications");
        assertThat(walk.route(KEY)).doesNotContain("UserTask_TellPublisher").endsWith("EndEvent_PublishersTold");
        walk.hasEnded();
    }
}

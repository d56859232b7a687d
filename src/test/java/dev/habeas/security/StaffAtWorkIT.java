package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;

/** A task waits for the analysts, who work on it over the engine's REST interface as Tasklist does. */
@SpringBootTest(classes = SecurityTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class StaffAtWorkIT {

    private static final String KEY = "staff-at-work";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private TestRestTemplate http;

    private String task;
    private String instance;

    @BeforeEach
    void aTaskWaits() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count() == 0) {
            var model = Bpmn.createExecutableProcess(KEY)
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("work")
                    .camundaCandidateGroups("analysts")
                    .camundaFormRef("verify-identity")
                    .camundaFormRefBinding("latest")
                    .endEvent()
                    .done();
            repository
                    .createDeployment()
                    .addModelInstance(KEY + ".bpmn", model)
                    .addClasspathResource("forms/shared/verify-identity.form")
                    .deploy();
        }
        instance = runtime.startProcessInstanceByKey(KEY).getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @Test
    void anAnalystReadsTheFormAndClaimsAndCompletes() {
        assertThat(get("analyst", "/task/" + task).getStatusCode().value()).isEqualTo(200);
        assertThat(get("analyst", "/task/" + task + "/deployed-form").getBody()).contains("components");
        assertThat(get("analyst", "/task/" + task + "/form-variables")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(post("analyst", "/task/" + task + "/claim", Map.of("userId", "analyst")))
                .isEqualTo(204);
        assertThat(post("analyst", "/task/" + task + "/submit-form", Map.of())).isEqualTo(204);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .finished()
                        .count())
                .isOne();
    }

    @Test
    void anOfficerNeitherSeesNorTakesIt() {
        assertThat(get("officer", "/task?processInstanceId=" + instance).getBody())
                .isEqualTo("[]");
        assertThat(post("officer", "/task/" + task + "/claim", Map.of("userId", "officer")))
                .isEqualTo(403);
        assertThat(post("officer", "/task/" + task + "/complete", Map.of())).isEqualTo(403);
    }

    @Test
    void aManagerAndAnAuditorSeeItAndAnAuditorChangesNothing() {
        for (String user : new String[] {"manager", "auditor"}) {
            assertThat(get(user, "/task?processInstanceId=" + instance).getBody())
                    .contains(task);
            assertThat(get(user, "/process-instance/" + instance)
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
            assertThat(get(user, "/history/process-instance/" + instance)
                            .getStatusCode()
                            .value())
                    .isEqualTo(200);
        }
        assertThat(post("auditor", "/task/" + task + "/complete", Map.of())).isEqualTo(403);
        assertThat(post("manager", "/task/" + task + "/complete", Map.of())).isEqualTo(403);
    }

    @Test
    void theListOfTheGroupShowsItWhoeverHoldsIt() {
        String filter = filterNamed("My group's tasks");
        assertThat(postForBody("analyst2", "/filter/" + filter + "/list")).contains(task);
        assertThat(postForBody("officer", "/filter/" + filter + "/list")).doesNotContain(task);
        tasks.claim(task, "analyst2");
        assertThat(postForBody("analyst", "/filter/" + filter + "/list")).contains(task);
        assertThat(postForBody("analyst2", "/filter/" + filterNamed("My tasks") + "/list"))
                .contains(task);
        assertThat(postForBody("analyst", "/filter/" + filterNamed("My tasks") + "/list"))
                .doesNotContain(task);
    }

    @Test
    void anUndeclaredVariableIsNotTakenWithTheTask() {
        var variables = Map.of("variables", Map.of("note", Map.of("value", "Zyx-CANARY", "type", "String")));
        assertThat(post("analyst", "/task/" + task + "/complete", variables)).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    private String filterNamed(String name) {
        return get("analyst", "/filter?name=" + name.replace(" ", "%20"))
                .getBody()
                .split("\"id\":\"")[1]
                .split("\"")[0];
    }

    private ResponseEntity<String> get(String user, String path) {
        return http.withBasicAuth(user, "habeas-demo")
                .getForEntity(URI.create(http.getRootUri() + "/engine-rest" + path), String.class);
    }

    private int post(String user, String path, Map<String, ?> body) {
        return http.withBasicAuth(user, "habeas-demo")
                .postForEntity("/engine-rest" + path, body, String.class)
                .getStatusCode()
                .value();
    }

    private String postForBody(String user, String path) {
        return http.withBasicAuth(user, "habeas-demo")
                .postForEntity("/engine-rest" + path, Map.of(), String.class)
                .getBody();
    }
}

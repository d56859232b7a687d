package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modifying calls to the engine's REST interface. */
class EngineOperationsTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /task, READERS",
        "POST, /history/process-instance/count, READERS",
        "POST, /filter/f/list, READERS",
        "POST, /task/t/complete, TASK_WORKERS",
        "POST, /task/t/submit-form, TASK_WORKERS",
        "POST, /external-task/fetchAndLock, EXTERNAL_WORKERS",
        "PUT, /job/j/retries, OPERATORS",
        "PUT, /user/u/credentials, ADMINISTRATORS",
        "POST, /migration/execute, ADMINISTRATORS"
    })
    void theseAreOfferedTo(String method, String path, EngineAudience audience) {
        assertThat(EngineOperation.find(method, path))
                .map(EngineOperation::audience)
                .contains(audience);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /deployment/create, ENGINE_OPERATION_NOT_OFFERED",
        "POST, /task/create, ENGINE_OPERATION_NOT_OFFERED",
        "PUT, /task/t, ENGINE_OPERATION_NOT_OFFERED",
        "POST, /history/cleanup, ENGINE_OPERATION_NOT_OFFERED",
        "POST, /history/process-instance/delete, ENGINE_OPERATION_NOT_OFFERED",
        "POST, /identity/verify, ENGINE_OPERATION_NOT_OFFERED",
        "POST, /signal, ENGINE_OPERATION_NOT_OFFERED",
        "POST, /message, ENGINE_OPERATION_NOT_OFFERED",
        "DELETE, /process-instance/p, ENGINE_OPERATION_NOT_OFFERED",
        "PUT, /process-instance/p/variables/x, FREE_TEXT_BELONGS_TO_THE_CASE_PAGE",
        "POST, /task/t/comment/create, FREE_TEXT_BELONGS_TO_THE_CASE_PAGE",
        "POST, /task/t/attachment/create, FREE_TEXT_BELONGS_TO_THE_CASE_PAGE",
        "PUT, /incident/i/annotation, FREE_TEXT_BELONGS_TO_THE_CASE_PAGE",
        "POST, /process-definition/key/erasure-request/start, START_THROUGH_THE_REQUEST_API",
        "POST, /process-definition/p/submit-form, START_THROUGH_THE_REQUEST_API"
    })
    void theseAreOfferedToNobody(String method, String path, Problem problem) {
        assertThat(EngineOperation.find(method, path)).isEmpty();
        assertThat(Refusal.of(path)).isEqualTo(problem);
    }

    @Test
    void theNameOfTheEngineAndATrailingSlashChangeNothing() {
        assertThat(EnginePath.of("/engine/default/task/")).isEqualTo("/task");
        assertThat(EnginePath.of("/task")).isEqualTo("/task");
        assertThat(EnginePath.of("/engine")).isEqualTo("/engine");
    }
}

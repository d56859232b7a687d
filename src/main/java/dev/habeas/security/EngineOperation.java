package dev.habeas.security;

import static dev.habeas.security.EngineAudience.ADMINISTRATORS;
import static dev.habeas.security.EngineAudience.EXTERNAL_WORKERS;
import static dev.habeas.security.EngineAudience.OPERATORS;
import static dev.habeas.security.EngineAudience.READERS;
import static dev.habeas.security.EngineAudience.TASK_WORKERS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One modifying call of the engine's REST interface that is offered, and to whom. What is not in the table is refused,
 * for everybody: deployments, starting processes, setting variables, comments, attachments, free annotations.
 */
record EngineOperation(EngineAudience audience, String method, PathPattern path) {

    static final String EXTERNAL_FAILURE = "/external-task/{id}/failure";

    private static final List<EngineOperation> TABLE = Stream.of(
                    // Queries that travel as POST.
                    offered(READERS, "POST", "/task", "/process-instance", "/execution", "/variable-instance"),
                    offered(READERS, "POST", "/external-task", "/job", "/task/count", "/process-instance/count"),
                    offered(READERS, "POST", "/execution/count", "/variable-instance/count", "/external-task/count"),
                    offered(READERS, "POST", "/job/count", "/incident/count"),
                    offered(READERS, "POST", "/filter/{id}/list", "/filter/{id}/count", "/filter/{id}/singleResult"),
                    offered(READERS, "POST", "/history/process-instance", "/history/activity-instance"),
                    offered(READERS, "POST", "/history/task", "/history/variable-instance", "/history/detail"),
                    offered(READERS, "POST", "/history/decision-instance", "/history/job-log"),
                    offered(READERS, "POST", "/history/external-task-log", "/history/process-instance/count"),
                    offered(READERS, "POST", "/history/activity-instance/count", "/history/task/count"),
                    offered(READERS, "POST", "/history/variable-instance/count", "/history/detail/count"),
                    offered(READERS, "POST", "/history/job-log/count", "/history/external-task-log/count"),
                    // People's work.
                    offered(TASK_WORKERS, "POST", "/task/{id}/claim", "/task/{id}/unclaim", "/task/{id}/assignee"),
                    offered(TASK_WORKERS, "POST", "/task/{id}/delegate", "/task/{id}/resolve", "/task/{id}/complete"),
                    offered(TASK_WORKERS, "POST", "/task/{id}/submit-form"),
                    // Programs' work.
                    offered(EXTERNAL_WORKERS, "POST", "/external-task/fetchAndLock", "/external-task/{id}/complete"),
                    offered(EXTERNAL_WORKERS, "POST", "/external-task/{id}/bpmnError", EXTERNAL_FAILURE),
                    offered(EXTERNAL_WORKERS, "POST", "/external-task/{id}/extendLock", "/external-task/{id}/unlock"),
                    // Trying again.
                    offered(OPERATORS, "PUT", "/job/{id}/retries", "/job-definition/{id}/retries"),
                    offered(OPERATORS, "PUT", "/external-task/{id}/retries", "/external-task/retries"),
                    // Administration.
                    offered(ADMINISTRATORS, "POST", "/user", "/user/count", "/group", "/group/count"),
                    offered(ADMINISTRATORS, "POST", "/identity/password-policy"),
                    offered(ADMINISTRATORS, "POST", "/user/create", "/user/{id}/unlock", "/group/create"),
                    offered(ADMINISTRATORS, "PUT", "/user/{id}/profile", "/user/{id}/credentials", "/group/{id}"),
                    offered(ADMINISTRATORS, "PUT", "/group/{id}/members/{user}", "/authorization/{id}", "/filter/{id}"),
                    offered(ADMINISTRATORS, "POST", "/authorization/create", "/filter/create"),
                    offered(ADMINISTRATORS, "DELETE", "/user/{id}", "/group/{id}", "/group/{id}/members/{user}"),
                    offered(ADMINISTRATORS, "DELETE", "/authorization/{id}", "/filter/{id}"),
                    offered(ADMINISTRATORS, "PUT", "/job/{id}/suspended", "/process-instance/{id}/suspended"),
                    offered(ADMINISTRATORS, "POST", "/migration/generate", "/migration/validate", "/migration/execute"),
                    offered(ADMINISTRATORS, "POST", "/process-instance/{id}/modification"))
            .flatMap(operations -> operations)
            .toList();

    static Optional<EngineOperation> find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(operation -> operation.method.equals(method) && operation.path.matches(parsed))
                .findFirst();
    }

    boolean is(String pattern) {
        return path.getPatternString().equals(pattern);
    }

    private static Stream<EngineOperation> offered(EngineAudience audience, String method, String... paths) {
        return Stream.of(paths)
                .map(path -> new EngineOperation(audience, method, PathPatternParser.defaultInstance.parse(path)));
    }
}

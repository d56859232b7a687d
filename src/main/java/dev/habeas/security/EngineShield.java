package dev.habeas.security;

import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's REST interface, both the open one and the one of the web applications: reading passes,
 * modifying calls pass when {@link EngineOperation} offers them to the caller, and never with an expression.
 */
final class EngineShield extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final String root;
    private final Function<HttpServletRequest, Optional<Authentication>> caller;
    private final TaskFields fields;
    private final SecurityProblems problems;

    EngineShield(
            String root,
            Function<HttpServletRequest, Optional<Authentication>> caller,
            TaskFields fields,
            SecurityProblems problems) {
        this.root = root;
        this.caller = caller;
        this.fields = fields;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith(root);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(inspected(request), response);
        } catch (ProblemException e) {
            problems.write(response, e.problem());
        }
    }

    private HttpServletRequest inspected(HttpServletRequest request) throws IOException {
        boolean reading = READING.contains(request.getMethod());
        Optional<Authentication> person = caller.apply(request);
        if (Collections.list(request.getParameterNames()).stream().anyMatch(EngineBody::isExpression)) {
            throw refused(Problem.QUERY_EXPRESSION);
        }
        if (person.isEmpty()) {
            // The web applications answer this themselves: some of their reading needs no log-in.
            return reading ? request : refuse(Problem.UNAUTHENTICATED);
        }
        Set<String> authorities = person.get().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (reading) {
            return EngineAudience.READERS.includes(authorities) ? request : refuse(Problem.FORBIDDEN);
        }
        String path = EnginePath.of(path(request).substring(root.length()));
        EngineOperation operation =
                EngineOperation.find(request.getMethod(), path).orElseThrow(() -> refused(Refusal.of(path)));
        return operation.audience().includes(authorities)
                ? withBody(request, operation, path)
                : refuse(Problem.FORBIDDEN);
    }

    private HttpServletRequest withBody(HttpServletRequest request, EngineOperation operation, String path)
            throws IOException {
        EngineBody body = EngineBody.read(request);
        if (!maySet(operation, path).containsAll(body.variables())) {
            throw refused(Problem.VARIABLE_NOT_OF_THE_FORM);
        }
        return new ReadRequest(
                request,
                operation.is(EngineOperation.EXTERNAL_FAILURE)
                        ? WorkerFailure.withoutText(body.bytes())
                        : body.bytes());
    }

    /** Whoever could set another variable of a case could turn the decisions of others, or decide about another case. */
    private Set<String> maySet(EngineOperation operation, String path) {
        if (operation.audience() == EngineAudience.TASK_WORKERS) {
            return fields.of(path.split("/")[2]);
        }
        return operation.audience() == EngineAudience.EXTERNAL_WORKERS ? Set.of("answer") : Set.of();
    }

    /** Decoded, as the engine's own routing sees it. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    private static HttpServletRequest refuse(Problem problem) {
        throw refused(problem);
    }

    private static ProblemException refused(Problem problem) {
        return new ProblemException(problem, problem.remedy());
    }
}

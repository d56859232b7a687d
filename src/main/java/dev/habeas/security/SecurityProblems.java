package dev.habeas.security;

import dev.habeas.web.Problem;
import dev.habeas.web.ProblemWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** The answers of the filter chains: 401 with the right challenges, 403, 404 and 429 as problems. */
@Component
final class SecurityProblems {

    static final String BASIC = "Basic realm=\"Habeas\", charset=\"UTF-8\"";
    static final String BEARER = "Bearer realm=\"Habeas\"";

    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    /** For paths where both tokens and passwords are accepted. */
    AuthenticationEntryPoint unauthenticated() {
        return (request, response, e) -> {
            if (e instanceof ThrottledException throttled) {
                throttled(response, throttled.seconds());
                return;
            }
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
            problems.write(response, Problem.UNAUTHENTICATED, Problem.UNAUTHENTICATED.remedy());
        };
    }

    AccessDeniedHandler forbidden() {
        return (request, response, e) -> problems.write(response, Problem.FORBIDDEN, Problem.FORBIDDEN.remedy());
    }

    /** Answers as if there were nothing: for everything that no rule opens. */
    AuthenticationEntryPoint nothingHere() {
        return (request, response, e) -> problems.write(response, Problem.NOT_FOUND, Problem.NOT_FOUND.remedy());
    }

    void throttled(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(response, Problem.TOO_MANY_ATTEMPTS, Problem.TOO_MANY_ATTEMPTS.remedy());
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        problems.write(response, problem, problem.remedy());
    }
}

package dev.habeas.intake;

import dev.habeas.web.Problem;
import dev.habeas.web.ProblemWriter;
import dev.habeas.web.WindowCounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before everything by which a program opens cases: each API client has a share of its own. */
@Configuration(proxyBeanMethods = false)
class ClientQuota implements WebMvcConfigurer {

    private static final int MOST = 10_000;

    private final IntakeSettings settings;
    private final WindowCounts counts;
    private final ProblemWriter problems;

    ClientQuota(IntakeSettings settings, ProblemWriter problems, Clock clock) {
        this.settings = settings;
        this.counts = new WindowCounts(clock, settings.clientWindow(), MOST);
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Limit())
                .addPathPatterns(
                        "/api/v1/requests",
                        "/api/v1/requests/*/reopening",
                        "/api/v1/instructions",
                        "/api/opendsr/v2/requests");
    }

    private final class Limit implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            Principal client = request.getUserPrincipal();
            if (!request.getMethod().equals("POST") || client == null) {
                return true;
            }
            int sent = counts.count(client.getName());
            if (sent <= settings.requestsPerClient()) {
                return true;
            }
            Duration left = counts.left(client.getName(), sent);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
            problems.write(response, Problem.TOO_MANY_REQUESTS, Problem.TOO_MANY_REQUESTS.remedy());
            return false;
        }
    }
}

package dev.habeas.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the throttle before the log-in of the web applications. */
final class WebappLoginThrottle extends OncePerRequestFilter {

    private static final RequestMatcher LOGIN = Chains.paths("/camunda/api/admin/auth/user/{engine}/login/{app}");

    private final LoginThrottle throttle;
    private final SecurityProblems problems;

    WebappLoginThrottle(LoginThrottle throttle, SecurityProblems problems) {
        this.throttle = throttle;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGIN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        String user = request.getParameter("username");
        Duration delay = throttle.delay(address, user);
        if (!delay.isZero()) {
            problems.throttled(response, delay.toSeconds() + 1);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            throttle.failed(address, user);
        } else if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            throttle.succeeded(address, user);
        }
    }
}

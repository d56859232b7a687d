package dev.habeas.security;

import dev.habeas.web.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web applications' own rules look at the path as it was sent, the container at the decoded one: with
 * {@code /camunda/api/%65ngine/…} no rule matches and the request goes through without a log-in. So the part of the path
 * that chooses the servlet must be sent plainly. Runs before Spring Security, which answers such a path with an error.
 */
@Component
@Order(-101)
final class PlainPathFilter extends OncePerRequestFilter {

    private final SecurityProblems problems;

    PlainPathFilter(SecurityProblems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean chosenByPrefix = request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH;
        if (!chosenByPrefix
                || request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, Problem.NOT_FOUND);
        }
    }
}

package dev.habeas.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a caller of our API can make us read. A body whose length is announced is refused before anything else is
 * looked at; of one that is not announced only as much is read as is allowed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class BodyLimit extends OncePerRequestFilter {

    static final int MOST = 128 * 1024;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            problems.write(response, Problem.BODY_TOO_LARGE, "Nothing was stored; at most 128 KB are read here.");
        } else {
            chain.doFilter(new BoundedRequest(request, MOST), response);
        }
    }
}

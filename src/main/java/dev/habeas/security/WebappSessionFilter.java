package dev.habeas.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the log-in of the web applications for the case pages. */
final class WebappSessionFilter extends OncePerRequestFilter {

    private final WebappSession session;

    WebappSessionFilter(WebappSession session) {
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        session.person(request).ifPresent(person -> SecurityContextHolder.setContext(new SecurityContextImpl(person)));
        chain.doFilter(request, response);
    }
}

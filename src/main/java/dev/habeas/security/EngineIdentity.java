package dev.habeas.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST interface, so that its authorisations apply, and takes it back afterwards. */
final class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identities;
    private final Staff staff;

    EngineIdentity(IdentityService identities, Staff staff) {
        this.identities = identities;
        this.staff = staff;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null) {
            throw new ServletException("Only authenticated requests come here");
        }
        if (caller.getPrincipal() instanceof ApiClient client) {
            identities.setAuthentication(client.engineUserId(), List.of(StaffGroup.API_CLIENTS));
        } else {
            identities.setAuthentication(caller.getName(), staff.groupsOf(caller.getName()));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}

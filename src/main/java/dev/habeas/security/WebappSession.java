package dev.habeas.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The person who is logged in to the engine's web applications in this browser. Groups are read anew each time, so that
 * a person who was removed is out at once.
 */
@Component
class WebappSession {

    private static final String AUTHENTICATIONS = "authenticatedUser";
    private static final String ENGINE = "default";

    private final Staff staff;

    WebappSession(Staff staff) {
        this.staff = staff;
    }

    Optional<Authentication> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(WebappSession::userId)
                .flatMap(user -> staff.authoritiesOf(user).map(groups -> authenticated(user, groups)));
    }

    private static Optional<String> userId(HttpSession session) {
        return session.getAttribute(AUTHENTICATIONS) instanceof Authentications known
                ? Optional.ofNullable(known.getAuthenticationForProcessEngine(ENGINE))
                        .map(authentication -> authentication.getIdentityId())
                : Optional.empty();
    }

    private static Authentication authenticated(String user, List<GrantedAuthority> groups) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
    }
}

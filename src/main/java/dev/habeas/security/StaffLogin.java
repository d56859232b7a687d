package dev.habeas.security;

import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks user and password of staff against the engine's identity service, throttled per address and user. */
@Component
class StaffLogin implements AuthenticationProvider {

    private final Staff staff;
    private final LoginThrottle throttle;

    StaffLogin(Staff staff, LoginThrottle throttle) {
        this.staff = staff;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration delay = throttle.delay(address, user);
        if (!delay.isZero()) {
            throw new ThrottledException(delay);
        }
        if (!staff.hasPassword(user, String.valueOf(attempt.getCredentials()))) {
            throttle.failed(address, user);
            throw new BadCredentialsException("Wrong user or password");
        }
        throttle.succeeded(address, user);
        List<GrantedAuthority> authorities = staff.authoritiesOf(user).orElse(List.of());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}

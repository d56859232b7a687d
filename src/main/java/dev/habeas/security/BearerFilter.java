package dev.habeas.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises an API client by its token; a wrong token is answered at once, no token is left to what comes after. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenLookup tokens;
    private final AuthenticationEntryPoint unauthenticated;

    BearerFilter(TokenLookup tokens, AuthenticationEntryPoint unauthenticated) {
        this.tokens = tokens;
        this.unauthenticated = unauthenticated;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiClient> client =
                tokens.find(new ApiToken(header.substring(BEARER.length()).trim()));
        if (client.isEmpty()) {
            unauthenticated.commence(request, response, new BadCredentialsException("Unknown token"));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(client.get())));
        chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken authentication(ApiClient client) {
        List<GrantedAuthority> authorities = client.scopes().stream()
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority(scope.authority()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(client, null, authorities);
    }
}

package dev.habeas.security;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/** A program that called with a valid token: the principal of its requests. */
public record ApiClient(UUID id, String name, Set<Scope> scopes) implements Principal {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return name;
    }

    /** The name under which the engine knows the client; no person's user id has a colon. */
    String engineUserId() {
        return "client:" + name;
    }
}

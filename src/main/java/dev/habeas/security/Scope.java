package dev.habeas.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API client may do; written {@code requests:write} outside. */
public enum Scope {
    REQUESTS_WRITE,
    REQUESTS_READ,
    RECEIPTS_WRITE,
    BREACHES_WRITE,
    INSTRUCTIONS_WRITE,
    REPORTS_READ,
    ADMIN;

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The authority that Spring Security checks. */
    public String authority() {
        return "SCOPE_" + text();
    }

    static Optional<Scope> parse(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }
}

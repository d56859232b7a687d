package dev.habeas.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The shield in its two places: for programs and staff at {@code /engine-rest}, and under the web applications. */
@Component
final class EngineShields {

    private final WebappSession session;
    private final TaskFields fields;
    private final SecurityProblems problems;

    EngineShields(WebappSession session, TaskFields fields, SecurityProblems problems) {
        this.session = session;
        this.fields = fields;
        this.problems = problems;
    }

    EngineShield forEngineRest() {
        return new EngineShield(
                "/engine-rest",
                request ->
                        Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()),
                fields,
                problems);
    }

    EngineShield forWebapps() {
        return new EngineShield("/camunda/api/engine", session::person, fields, problems);
    }
}

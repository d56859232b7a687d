package dev.habeas.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person does in the account service itself, without the platform. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class ClosureController {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClosureController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Operation(
            summary = "Somebody closes their account",
            description = "The rows are kept for the period of the register, and go by the daily run after it.")
    @PostMapping("/demo/estate/accounts/subjects/{email}/closure")
    Map<String, Integer> close(@PathVariable String email) {
        int closed = jdbc.sql("""
                update estate_accounts.account set closed_at = :now where email = :email and closed_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("email", IdentifierType.EMAIL.normalise(email))
                .update();
        if (closed == 0) {
            throw EstateProblem.nothingHeld();
        }
        return Map.of("closed", closed);
    }
}

package dev.habeas.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the account service is asked by the platform, and what people do in their account. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class AccountController {

    private final EstateCatalogue catalogue;
    private final AccountMailboxes mailboxes;
    private final Backups backups;
    private final DemoProperties properties;

    AccountController(
            EstateCatalogue catalogue, AccountMailboxes mailboxes, Backups backups, DemoProperties properties) {
        this.catalogue = catalogue;
        this.mailboxes = mailboxes;
        this.backups = backups;
        this.properties = properties;
    }

    record Named(@Nullable String type, @Nullable String value) {}

    record Question(@Nullable List<Named> identifiers) {}

    record Change(@Nullable String from, @Nullable String to) {}

    @Operation(summary = "Which mailboxes are on file for these identifiers, and since when")
    @PostMapping("/demo/estate/accounts/contact-points")
    AccountMailboxes.Found contactPoints(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestBody Question question) {
        if (properties.accountToken().isEmpty() || !same("Bearer " + properties.accountToken(), authorization)) {
            throw EstateProblem.badToken();
        }
        backups.requireOpen(catalogue.require("accounts"));
        if (question.identifiers() == null || question.identifiers().isEmpty()) {
            throw EstateProblem.badRequest("Name at least one identifier.");
        }
        return mailboxes.find(question.identifiers().stream()
                .map(AccountController::identifier)
                .toList());
    }

    @Operation(
            summary = "Change the mailbox of an account",
            description = "As the owner does in the account, or somebody who got into it. The old one is remembered.")
    @PostMapping("/demo/estate/accounts/mailbox-changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Change change) {
        backups.requireOpen(catalogue.require("accounts"));
        Identifier from = identifier(new Named("email", change.from()));
        Identifier to = identifier(new Named("email", change.to()));
        if (mailboxes.change(from, to) == 0) {
            throw EstateProblem.nothingHeld();
        }
    }

    private static Identifier identifier(Named named) {
        IdentifierType type = named.type() == null
                ? null
                : IdentifierType.ofWord(named.type()).orElse(null);
        if (type == null || named.value() == null || named.value().isBlank()) {
            throw EstateProblem.badRequest("An identifier has a type and a value.");
        }
        return new Identifier(type, named.value());
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

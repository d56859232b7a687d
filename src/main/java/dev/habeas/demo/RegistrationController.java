package dev.habeas.demo;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where synthetic people register with a system, as on its sign-up page. */
@RestController
@Profile("demo")
@Tag(name = "Demo estate")
final class RegistrationController {

    private final EstateCatalogue catalogue;
    private final Registrations registrations;
    private final Backups backups;

    RegistrationController(EstateCatalogue catalogue, Registrations registrations, Backups backups) {
        this.catalogue = catalogue;
        this.registrations = registrations;
        this.backups = backups;
    }

    /** @param birthDate ISO 8601, such as {@code 2014-05-19} */
    record RegistrationView(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String birthDate) {

        private Registrations.Newcomer parse() {
            if (name == null || name.isBlank() || email == null || email.isBlank()) {
                throw EstateProblem.badRequest("name and email are needed.");
            }
            return new Registrations.Newcomer(
                    name.strip(),
                    new Identifier(IdentifierType.EMAIL, email),
                    phone == null || phone.isBlank() ? null : new Identifier(IdentifierType.PHONE, phone),
                    born(birthDate));
        }

        private static @Nullable LocalDate born(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw EstateProblem.badRequest("birthDate is not a date such as 2014-05-19.");
            }
        }
    }

    @PostMapping("/demo/estate/{system}/subjects")
    @ResponseStatus(HttpStatus.CREATED)
    void register(@PathVariable String system, @RequestBody RegistrationView wanted) {
        EstateSystem target = catalogue.require(system);
        backups.requireOpen(target);
        registrations.take(target, wanted.parse());
    }
}

package dev.habeas.security;

import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes and revokes tokens for programs. */
@RestController
@RequestMapping("/api/v1/clients")
class ClientController {

    private final ApiClients clients;
    private final TokenLookup lookup;

    ClientController(ApiClients clients, TokenLookup lookup) {
        this.clients = clients;
        this.lookup = lookup;
    }

    /** The answer is the only time that the token is shown. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@Valid @RequestBody Wanted wanted) {
        ApiToken token = ApiToken.random();
        try {
            ApiClient client = clients.add(wanted.name(), scopes(wanted.scopes()), token);
            return new Created(client.id(), client.name(), wanted.scopes(), token.text());
        } catch (DuplicateKeyException e) {
            throw new ProblemException(Problem.CONFLICT, "A client of that name exists or existed.");
        }
    }

    /** Takes effect at once on this node, within half a minute on others. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!clients.revoke(id)) {
            throw new ProblemException(Problem.NOT_FOUND, "There is no such client with a valid token.");
        }
        lookup.forgetAll();
    }

    private static Set<Scope> scopes(List<String> texts) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String text : texts) {
            scopes.add(Scope.parse(text)
                    .orElseThrow(() -> new ProblemException(
                            Problem.INVALID_REQUEST,
                            "Some members are missing or wrong.",
                            List.of(new FieldError("scopes", "is not a known scope")))));
        }
        return scopes;
    }

    record Wanted(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,62}", message = "2 to 63 of a-z, 0-9 and hyphen")
            String name,

            @NotEmpty List<String> scopes) {}

    record Created(UUID id, String name, List<String> scopes, String token) {

        @Override
        public String toString() {
            return "Created[id=" + id + ", name=" + name + ", token=***]";
        }
    }
}

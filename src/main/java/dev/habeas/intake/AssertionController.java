package dev.habeas.intake;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Collisions;
import dev.habeas.identity.SignedAssertions;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a relying party vouches for the person of a case. */
@RestController
class AssertionController {

    private final SignedAssertions assertions;

    AssertionController(SignedAssertions assertions) {
        this.assertions = assertions;
    }

    /** @param token a JWT in compact form */
    record SignedAssertion(
            @NotNull @Size(min = 1, max = 8000) String token) {

        @Override
        public String toString() {
            return "SignedAssertion[***]";
        }
    }

    @Operation(
            summary = "Hand in a signed token that vouches for the person's sign-in",
            description =
                    "A JWT (RS256 or ES256) of a registered issuer with iss, aud, sub (the account id), iat, exp, jti"
                            + " and case (the reference of this case); email with email_verified and phone_number with"
                            + " phone_number_verified, if the request names the person by them. Good once. Whatever is wrong with"
                            + " it, the answer is the same, for a case that does not exist as well.")
    @PostMapping("/api/v1/requests/{id}/assertion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handIn(@PathVariable CaseId id, @Valid @RequestBody SignedAssertion body, Principal client) {
        boolean taken = Collisions.repeated(() -> assertions.handIn(id, body.token(), client.getName()));
        if (!taken) {
            throw new ProblemException(Problem.ASSERTION_REFUSED, "Nothing was changed.");
        }
    }
}

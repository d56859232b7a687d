package dev.habeas.suppressions;

import dev.habeas.cases.IdentifierType;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The body of a question about somebody and a purpose. */
record SomeoneFor(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Identifier> identifiers,
        @NotNull @Size(max = 40) String purpose) {

    /** One thing by which the person can be found. */
    record Identifier(
            @NotNull @Size(max = 40) String type,
            @NotNull @Size(max = 320) String value) {

        @Override
        public String toString() {
            return "Identifier[***]";
        }
    }

    /** @throws ProblemException if the word is unknown */
    Purpose checkedPurpose() {
        return Purpose.ofWord(purpose)
                .orElseThrow(() -> wrong("purpose", "is not a purpose for which there is a list"));
    }

    /** @throws ProblemException if the word is unknown, or nobody can opt in to it: a child stays a child */
    Purpose checkedOptOut() {
        return Purpose.ofWord(purpose)
                .filter(each -> each != Purpose.CHILD)
                .orElseThrow(() -> wrong("purpose", "is not a purpose that anybody opts out of"));
    }

    /** @throws ProblemException naming the member that is wrong, never its value */
    List<dev.habeas.cases.Identifier> checkedIdentifiers() {
        return identifiers.stream().map(SomeoneFor::checked).toList();
    }

    private static dev.habeas.cases.Identifier checked(Identifier each) {
        try {
            return new dev.habeas.cases.Identifier(
                    IdentifierType.ofWord(each.type())
                            .orElseThrow(() -> wrong("identifiers", "has an unknown type of identifier")),
                    each.value());
        } catch (IllegalArgumentException e) {
            throw wrong("identifiers", "has a value that does not fit its type");
        }
    }

    private static ProblemException wrong(String member, String fault) {
        return new ProblemException(
                Problem.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(member, fault)));
    }
}

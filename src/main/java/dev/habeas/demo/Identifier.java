package dev.habeas.demo;

/** One normalised identifier of a person. Its text form hides the value, so that it can't reach a log. */
record Identifier(IdentifierType type, String value) {

    Identifier {
        value = type.normalise(value);
        if (value.isEmpty()) {
            throw EstateProblem.badRequest("An identifier has no value.");
        }
    }

    @Override
    public String toString() {
        return type.word() + ":***";
    }
}

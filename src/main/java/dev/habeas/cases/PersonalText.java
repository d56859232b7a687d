package dev.habeas.cases;

import java.util.Objects;

/**
 * A piece of personal data in the clear. Prints as {@code ***} and has no readable property, so that it does not get
 * into a log, a message or a JSON body by accident; whoever needs the text says {@link #reveal()}.
 */
public final class PersonalText {

    private final String text;

    private PersonalText(String text) {
        this.text = Objects.requireNonNull(text);
    }

    public static PersonalText of(String text) {
        return new PersonalText(text);
    }

    /** The text itself, never null, possibly empty. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}

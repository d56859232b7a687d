package dev.habeas.cases;

import java.util.regex.Pattern;

/**
 * Who reads from the vault, and what for; both end up in the evidence, which must hold no personal data.
 *
 * @param actor id of a staff user or API client, or {@code system}; never an e-mail address
 * @param purpose a code such as {@code verify-identity}, never free text
 */
public record Reader(String actor, String purpose) {

    private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** @throws IllegalArgumentException if either is not in code form; the message does not repeat it */
    public Reader {
        requireActor(actor);
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("The purpose of a vault read is a code such as verify-identity");
        }
    }

    /** A reader that is the application itself. */
    public static Reader system(String purpose) {
        return new Reader("system", purpose);
    }

    static void requireActor(String actor) {
        if (!ACTOR.matcher(actor).matches()) {
            throw new IllegalArgumentException("An actor is an id of letters, digits and . _ : -, at most 100 long");
        }
    }
}

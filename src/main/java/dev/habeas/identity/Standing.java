package dev.habeas.identity;

import dev.habeas.cases.PersonalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the contact point of a request is good for now.
 *
 * @param point null if none is on file, or that could not be told
 */
record Standing(State state, @Nullable ContactPoint point) {

    enum State {
        /** On file long enough: whoever reads it is the person. */
        SETTLED,
        /** None is on file that covers all by which the person is named. */
        NONE,
        /** It took the place of another a short time ago: by itself it proves nothing yet, and nor does a sign-in. */
        CHANGED,
        /** The account service did not answer: as if changed. */
        UNKNOWN;

        /** The word of process and evidence. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Set<String> words() {
            return Arrays.stream(values()).map(State::word).collect(Collectors.toUnmodifiableSet());
        }
    }

    static final Standing NONE = new Standing(State.NONE, null);
    static final Standing UNKNOWN = new Standing(State.UNKNOWN, null);

    /** The mailbox, if whoever reads it is the person. */
    Optional<PersonalText> provingMailbox() {
        return Optional.ofNullable(point)
                .filter(known -> state == State.SETTLED)
                .map(ContactPoint::mailbox);
    }

    /** Whether the account of the person may be in other hands. */
    boolean inDoubt() {
        return state == State.CHANGED || state == State.UNKNOWN;
    }
}

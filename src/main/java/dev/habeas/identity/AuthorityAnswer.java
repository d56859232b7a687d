package dev.habeas.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a question about the authority of a requester; the latest question counts. */
enum AuthorityAnswer {
    NOBODY_ASKED,
    REQUESTER_SILENT,
    REQUESTER_ANSWERED,
    /** The letter to the requester came back. */
    REQUESTER_UNREACHABLE,
    PERSON_SILENT,
    /** No contact point of the person is on file, or too many links went there of late: nothing was sent. */
    PERSON_UNREACHABLE,
    PERSON_CONFIRMED,
    PERSON_DENIED;

    /** The word of process and evidence, such as {@code person-denied}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the process waits with for this answer: one about another question changes nothing. */
    AuthorityAnswer overtakes() {
        return this == REQUESTER_ANSWERED || this == REQUESTER_UNREACHABLE ? REQUESTER_SILENT : PERSON_SILENT;
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(AuthorityAnswer::word).collect(Collectors.toUnmodifiableSet());
    }
}

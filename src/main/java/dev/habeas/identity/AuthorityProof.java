package dev.habeas.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody showed who asks for another person. Source: 11 CCR 7063, 7070(c); EDPB Guidelines 01/2022, 80 and 81. */
enum AuthorityProof {
    NOT_NEEDED(),
    SIGNED_PERMISSION("authorized-agent"),
    /** Dated, signed, notarised or before two witnesses. Source: California Probate Code 4121. Nothing more is then asked. */
    POWER_OF_ATTORNEY("authorized-agent", "legal-representative"),
    REGISTERED_AGENT("authorized-agent"),
    PARENT_SIGNED_FORM("guardian"),
    PARENT_CARD_NOTICE("guardian"),
    PARENT_BY_PHONE("guardian"),
    PARENT_BY_VIDEO("guardian"),
    PARENT_IN_PERSON("guardian"),
    PARENT_DOCUMENT_SEEN("guardian"),
    /** By a link to the contact point on file; a child proves no parent. Source: 11 CCR 7063(a)(2), 7070(c). */
    PERSON_CONFIRMED("authorized-agent", "legal-representative"),
    COURT_APPOINTMENT("guardian", "legal-representative"),
    /** Not decided: the requester is asked for proof first. */
    ASK_REQUESTER("*"),
    /** Not decided: the person is asked first whether the requester may. */
    ASK_PERSON("authorized-agent", "legal-representative"),
    NOT_PROVEN("*"),
    DISPUTED("*");

    private final Set<String> requesters;

    AuthorityProof(String... requesters) {
        this.requesters = Set.of(requesters);
    }

    /** The word of form and process, such as {@code signed-permission}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if none has this word */
    static AuthorityProof ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Set<String> words() {
        return Arrays.stream(values()).map(AuthorityProof::word).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing is decided yet, because somebody is asked first. */
    boolean asksFirst() {
        return this == ASK_REQUESTER || this == ASK_PERSON;
    }

    /** Whether the authority stands on it. */
    boolean proves() {
        return !asksFirst() && this != NOT_PROVEN && this != DISPUTED;
    }

    /** Whether a requester of this relation can prove it so: a parent does not by an agent's permission. */
    boolean fits(String requester) {
        return requesters.contains("*")
                || requesters.contains(requester)
                || (this != NOT_NEEDED && !isKnown(requester));
    }

    private static boolean isKnown(String requester) {
        return Set.of("authorized-agent", "guardian", "legal-representative").contains(requester);
    }
}

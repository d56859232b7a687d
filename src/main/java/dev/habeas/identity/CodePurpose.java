package dev.habeas.identity;

import java.util.Locale;

/** What a one-time code is good for; a code for one purpose is worthless for any other. */
public enum CodePurpose {

    /** The person of a running case proves to read the mailbox on file. */
    PROVE_CONTACT_POINT,
    /** The person of a running case says whether they let somebody else ask for them. */
    CONFIRM_AUTHORITY,
    /** The requester proves to read a mailbox before the case exists. */
    CONFIRM_REQUEST,
    /** Someone who follows a case proves to be its requester. */
    OPEN_STATUS,
    /** The second factor before an answer is handed out. */
    COLLECT_ANSWER;

    /** The word of the table of codes, such as {@code prove-contact-point}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CodePurpose ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

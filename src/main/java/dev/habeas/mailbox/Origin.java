package dev.habeas.mailbox;

import java.util.Locale;

/** Who wrote a mail, as far as its head tells. Only a person is answered, but all are shown to people. */
enum Origin {
    PERSON,
    /** A program, such as a note of absence or the service of an agent: it may be a request all the same. */
    AUTOMATIC,
    LIST,
    /** A mail of ours that did not arrive. */
    BOUNCE,
    /** Sent from an address of ours. */
    OURSELVES;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

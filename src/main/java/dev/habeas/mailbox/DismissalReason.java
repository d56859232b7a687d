package dev.habeas.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why no case is opened from a mail. */
enum DismissalReason {
    NOT_A_REQUEST,
    /** The same was asked by another mail or another way. */
    DUPLICATE,
    UNWANTED,
    SETTLED_OTHERWISE;

    static Optional<DismissalReason> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.habeas.consentwithdrawal;

import dev.habeas.processors.LegalBasis;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the letter that only this right has. Source: {@code mail/consent-withdrawal/sections_*}. */
record BasisWords(ResourceBundle words) {

    /** @param language {@code en} or {@code de} */
    static BasisWords in(Locale language) {
        return new BasisWords(ResourceBundle.getBundle("mail.consent-withdrawal.sections", language));
    }

    String of(LegalBasis basis) {
        return words.getString("basis." + basis.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String ownListTitle() {
        return words.getString("list.title");
    }

    String ownList() {
        return words.getString("list.text");
    }

    String erasedTitle() {
        return words.getString("erased.title");
    }

    String erased() {
        return words.getString("erased.text");
    }

    String stoppedTitle() {
        return words.getString("stopped.title");
    }

    String stopped() {
        return words.getString("stopped.text");
    }

    String keptTitle() {
        return words.getString("kept.title");
    }

    String kept() {
        return words.getString("kept.text");
    }
}

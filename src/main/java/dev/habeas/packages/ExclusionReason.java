package dev.habeas.packages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an item is left out of a package. Source: GDPR Art. 15(4) and 20(4); 11 CCR 7024(d). */
public enum ExclusionReason {
    THIRD_PERSON,
    TRADE_SECRET,
    CREDENTIAL,
    SECURITY,
    PRIVILEGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExclusionReason> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

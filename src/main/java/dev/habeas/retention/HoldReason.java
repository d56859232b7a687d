package dev.habeas.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three reasons for which the policy lets the company preserve data. */
public enum HoldReason {
    /** A law, a regulation, legal process or a request of an authority. */
    LAW,
    /** Safety, rights or property of the company, its users or the public. */
    SAFETY_AND_RIGHTS,
    /** Fraud, security or technical issues. */
    FRAUD_AND_SECURITY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HoldReason> ofWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}

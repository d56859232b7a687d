package dev.habeas.jurisdictions;

import java.util.Optional;

/** A provision of the GDPR in what is said to people under any law: nobody is referred to a law that does not protect them. */
public final class EuropeanProvision {

    private EuropeanProvision() {}

    /**
     * As it stands for people under the GDPR; as one of the UK GDPR, which has the same articles, for those in the United
     * Kingdom; empty for everybody else.
     *
     * @param regime the law that applies to the person, by its word
     * @param provision in English or German, such as {@code GDPR Art. 6(1)(f)}
     */
    public static Optional<String> under(String regime, String provision) {
        if (regime.equals(Regime.GDPR.word())) {
            return Optional.of(provision);
        }
        String british = provision.replaceAll("\\bGDPR\\b", "UK GDPR").replaceAll("\\bDSGVO\\b", "UK-DSGVO");
        return regime.equals(Regime.UK_GDPR.word()) && !british.equals(provision)
                ? Optional.of(british)
                : Optional.empty();
    }
}

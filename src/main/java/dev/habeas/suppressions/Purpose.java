package dev.habeas.suppressions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What data of a suppressed person must not be used for. An entry binds one purpose and says nothing about the others. */
public enum Purpose {
    /** Sale, and sharing for cross-context behavioural advertising. Source: CCPA 1798.120. */
    SALE_SHARING,
    /** Use of sensitive data beyond what is necessary. Source: CCPA 1798.121. */
    LIMIT_USE,
    /** Significant decisions by automated decision-making technology. Source: 11 CCR 7221. */
    AUTOMATED_DECISIONS,
    /** Direct marketing of any kind. Source: GDPR Art. 21(3). */
    MARKETING,
    /** Whatever rests on legitimate interests or a public task. Source: GDPR Art. 21(1). */
    OBJECTED,
    /** The newsletter, by consent. Source: GDPR Art. 7(3). */
    NEWSLETTER,
    /** Measuring the use of our sites, by consent. Source: GDPR Art. 7(3). */
    ANALYTICS,
    /** Passing data on to partners, by consent. Source: GDPR Art. 7(3). */
    PARTNERS,
    /** Collecting data of a child again. Source: 16 CFR 312.6(a)(2); policy, section 4. */
    CHILD;

    /** The word used outside and in the table, such as {@code sale-sharing}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of this word; empty if there is none. */
    public static Optional<Purpose> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

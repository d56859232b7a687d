package dev.habeas.consentwithdrawal;

import dev.habeas.suppressions.Purpose;
import java.util.Map;
import java.util.Set;

/** For which purposes a consent is withdrawn: one of those that people give consent for, or all of them. */
final class WithdrawnPurposes {

    static final Set<String> MEMBERS = Set.of("message", "purpose");

    private static final String ALL = "all";
    private static final Set<Purpose> OFFERED = Set.of(Purpose.NEWSLETTER, Purpose.ANALYTICS, Purpose.PARTNERS);

    private final String word;

    private WithdrawnPurposes(String word) {
        this.word = word;
    }

    /** Of a request's details; all purposes if it names none, because withdrawing must be as easy as giving. */
    static WithdrawnPurposes of(Map<String, String> details) {
        return new WithdrawnPurposes(details.getOrDefault("purpose", ALL));
    }

    /** What is wrong with the details, by member; empty if nothing. */
    static Map<String, String> faults(Map<String, String> details) {
        return WithdrawnPurposes.of(details).isKnown()
                ? Map.of()
                : Map.of("purpose", "must be newsletter, analytics, partners or all");
    }

    private boolean isKnown() {
        return word.equals(ALL) || OFFERED.stream().anyMatch(each -> each.word().equals(word));
    }

    /** The word for recipients and for the evidence. */
    String word() {
        return word;
    }

    /** What goes on our own list. */
    Set<Purpose> suppressed() {
        return word.equals(ALL) ? OFFERED : Set.of(Purpose.ofWord(word).orElseThrow());
    }

    /** Whether the consent for this purpose of the register is withdrawn. */
    boolean cover(String purpose) {
        return word.equals(ALL) || word.equals(purpose);
    }
}

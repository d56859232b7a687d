package dev.habeas.portal;

import static dev.habeas.jurisdictions.Right.ACCESS;
import static dev.habeas.jurisdictions.Right.AUTOMATED_DECISION;
import static dev.habeas.jurisdictions.Right.CHILD_DELETION;
import static dev.habeas.jurisdictions.Right.CONSENT_WITHDRAWAL;
import static dev.habeas.jurisdictions.Right.ENQUIRY;
import static dev.habeas.jurisdictions.Right.ERASURE;
import static dev.habeas.jurisdictions.Right.OBJECTION;
import static dev.habeas.jurisdictions.Right.OPT_OUT;
import static dev.habeas.jurisdictions.Right.PORTABILITY;
import static dev.habeas.jurisdictions.Right.RECTIFICATION;
import static dev.habeas.jurisdictions.Right.RESTRICTION;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.util.List;

/**
 * Which rights are offered to whom, in the order in which people ask for them. Offering is not deciding: a request for
 * another right is taken by every other channel. Where no law is known, what the privacy policy promises everybody is offered.
 */
final class RightsPolicy {

    /** Source: GDPR Art. 7(3), 15 to 18, 20 to 22; the UK, Swiss, Brazilian and Quebec laws have the same. */
    private static final List<Right> EUROPE = List.of(
            ACCESS,
            ERASURE,
            RECTIFICATION,
            OBJECTION,
            RESTRICTION,
            PORTABILITY,
            CONSENT_WITHDRAWAL,
            AUTOMATED_DECISION,
            CHILD_DELETION,
            ENQUIRY);

    /** Source: Cal. Civ. Code 1798.100 to 1798.121; 11 CCR 7200 ff. */
    private static final List<Right> CALIFORNIA = List.of(
            ACCESS, ERASURE, RECTIFICATION, OPT_OUT, AUTOMATED_DECISION, CONSENT_WITHDRAWAL, CHILD_DELETION, ENQUIRY);

    /** Source: such as Va. Code 59.1-577 and Colo. Rev. Stat. 6-1-1306. */
    private static final List<Right> STATES =
            List.of(ACCESS, ERASURE, RECTIFICATION, OPT_OUT, PORTABILITY, CONSENT_WITHDRAWAL, CHILD_DELETION, ENQUIRY);

    /** Source: sections 4, 6 and 8 of the privacy policy; PIPEDA 4.3.8, 4.9; Indian DPDP Act s. 11 to 14. */
    private static final List<Right> ANYWHERE =
            List.of(ACCESS, ERASURE, RECTIFICATION, OPT_OUT, CONSENT_WITHDRAWAL, CHILD_DELETION, ENQUIRY);

    private RightsPolicy() {}

    static List<Right> offeredIn(Residence residence) {
        Regime regime = Jurisdiction.of(residence).primary();
        return switch (regime) {
            case GDPR, UK_GDPR, CH_FADP, LGPD, QC_LAW25 -> EUROPE;
            case CCPA -> CALIFORNIA;
            default -> regime.name().startsWith("US_") ? STATES : ANYWHERE;
        };
    }

    /**
     * Whether a request counts without the proof of a mailbox. Source: 11 CCR 7026(d), 7027(e), 7060(b): an opt-out is not
     * verified; the identifier that is named is all that may be asked for.
     */
    static boolean needsMailbox(Right right) {
        return right != OPT_OUT;
    }
}

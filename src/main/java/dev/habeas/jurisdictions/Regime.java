package dev.habeas.jurisdictions;

import java.util.Arrays;
import java.util.Optional;

/**
 * A law under which someone has rights or must be told of a breach. The numbers of a regime (days, months, extensions)
 * are not here but in the decision {@code response-deadline}, where a lawyer can read and change them.
 */
public enum Regime {
    GDPR("Regulation (EU) 2016/679"),
    UK_GDPR("UK GDPR and Data Protection Act 2018, as amended by the Data (Use and Access) Act 2025"),
    CCPA("California Consumer Privacy Act and 11 CCR 7000 ff."),
    US_VA("Virginia Consumer Data Protection Act"),
    US_CO("Colorado Privacy Act"),
    US_CT("Connecticut Data Privacy Act"),
    US_UT("Utah Consumer Privacy Act"),
    US_TX("Texas Data Privacy and Security Act"),
    US_OR("Oregon Consumer Privacy Act"),
    US_MT("Montana Consumer Data Privacy Act"),
    US_NE("Nebraska Data Privacy Act"),
    US_NH("New Hampshire RSA 507-H"),
    US_DE("Delaware Personal Data Privacy Act"),
    US_MD("Maryland Online Data Privacy Act"),
    US_TN("Tennessee Information Protection Act"),
    US_IN("Indiana Consumer Data Protection Act"),
    US_KY("Kentucky Consumer Data Protection Act"),
    US_RI("Rhode Island Data Transparency and Privacy Protection Act"),
    US_NJ("New Jersey Data Privacy Act"),
    US_MN("Minnesota Consumer Data Privacy Act"),
    US_IA("Iowa Consumer Data Protection Act"),
    US_FL("Florida Digital Bill of Rights"),
    LGPD("Brazil, Lei 13.709/2018"),
    PIPEDA("Canada, Personal Information Protection and Electronic Documents Act"),
    QC_LAW25("Quebec, Act respecting the protection of personal information in the private sector"),
    CH_FADP("Switzerland, Federal Act on Data Protection"),
    IN_DPDP("India, Digital Personal Data Protection Act 2023"),
    COPPA("Children's Online Privacy Protection Act and 16 CFR 312"),
    CA_DELETE_ACT("California Delete Act; only where the company is a data broker"),
    CA_1798_82("California breach notification, Civil Code 1798.82"),
    US_AL("Alabama breach notification"),
    US_AZ("Arizona breach notification"),
    US_LA("Louisiana breach notification"),
    US_NM("New Mexico breach notification"),
    US_NY("New York breach notification"),
    US_OH("Ohio breach notification"),
    US_OK("Oklahoma breach notification"),
    US_SD("South Dakota breach notification"),
    US_VT("Vermont breach notification"),
    US_WA("Washington breach notification"),
    US_WI("Wisconsin breach notification"),
    /** The laws on breaches of the other states: without unreasonable delay, and no number of days. */
    US_OTHER("Breach notification of the state"),
    /** No law is known to apply: we answer because the policy promises it, and a person looks at the case. */
    VOLUNTARY("No statute; promise of the privacy policy");

    private final String law;

    Regime(String law) {
        this.law = law;
    }

    /** The word used outside, such as {@code UK_GDPR}. */
    public String word() {
        return name();
    }

    /** The law itself, in words for people. */
    public String law() {
        return law;
    }

    /** Whether a breach clock runs from discovery (United States) instead of awareness (everywhere else). */
    public boolean countsFromDiscovery() {
        return this == CA_1798_82 || name().startsWith("US_");
    }

    /** The regime of this word; empty if there is none. */
    public static Optional<Regime> ofWord(String word) {
        return Arrays.stream(values())
                .filter(regime -> regime.word().equals(word))
                .findFirst();
    }
}

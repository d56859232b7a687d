package dev.habeas.erasure;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why an erasure may be refused in whole or part, and under which family of laws. Each citation is in the code itself. */
public enum ErasureGround {
    EXPRESSION("EU-17-3-a", Law.EUROPEAN),
    LEGAL_OBLIGATION("EU-17-3-b", Law.EUROPEAN),
    PUBLIC_HEALTH("EU-17-3-c", Law.EUROPEAN),
    RESEARCH("EU-17-3-d", Law.EUROPEAN),
    LEGAL_CLAIMS("EU-17-3-e", Law.EUROPEAN),
    NO_GROUND_FOR_ERASURE("EU-17-1-NONE", Law.EUROPEAN),
    UNFOUNDED("EU-12-5-UNFOUNDED", Law.EUROPEAN),
    EXCESSIVE("EU-12-5-EXCESSIVE", Law.EUROPEAN),
    NOT_IDENTIFIABLE("EU-11-2", Law.EUROPEAN),
    NATIONAL_RESTRICTION("EU-23", Law.EUROPEAN),
    TRANSACTION("CA-105-d-1", Law.AMERICAN),
    SECURITY_AND_INTEGRITY("CA-105-d-2", Law.AMERICAN),
    DEBUGGING("CA-105-d-3", Law.AMERICAN),
    FREE_SPEECH("CA-105-d-4", Law.AMERICAN),
    COMMUNICATIONS_PRIVACY("CA-105-d-5", Law.AMERICAN),
    CONSENTED_RESEARCH("CA-105-d-6", Law.AMERICAN),
    EXPECTED_INTERNAL_USE("CA-105-d-7", Law.AMERICAN),
    LEGAL_OBLIGATION_CALIFORNIA("CA-105-d-8", Law.AMERICAN),
    EXEMPT_CALIFORNIA("CA-145", Law.AMERICAN),
    NOT_AUTHENTICATED("US-UNAUTH", Law.AMERICAN),
    PSEUDONYMOUS("US-PSEUDO", Law.AMERICAN),
    EXEMPT("US-EXEMPT", Law.AMERICAN),
    LEGAL_HOLD("LEGAL-HOLD", Law.ANY),
    SECURITY("SECURITY", Law.ANY);

    /** Families of laws that share their grounds; regimes of other countries accept the European ones. */
    private enum Law {
        EUROPEAN,
        AMERICAN,
        ANY
    }

    private final String code;
    private final Law law;

    ErasureGround(String code, Law law) {
        this.code = code;
        this.law = law;
    }

    public String code() {
        return code;
    }

    /** Whether the ground exists under the regime of this word. */
    public boolean existsUnder(String regime) {
        return law == Law.ANY || (law == Law.AMERICAN) == isAmerican(regime);
    }

    static Set<String> codes() {
        return Arrays.stream(values()).map(ErasureGround::code).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<ErasureGround> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The ground for keeping what tax or accounting law demands. */
    static ErasureGround legalObligationUnder(String regime) {
        return isAmerican(regime) ? LEGAL_OBLIGATION_CALIFORNIA : LEGAL_OBLIGATION;
    }

    private static boolean isAmerican(String regime) {
        return regime.equals("CCPA") || regime.startsWith("US_");
    }
}

package dev.habeas.identity;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.VerifiedJwt;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import java.util.HashSet;
import java.util.Set;

/**
 * What a genuine token says: who is signed in, and for which case. Prints masked.
 *
 * @param issuer our name of the relying party
 * @param reference of the one case it is for
 * @param person everything by which the relying party knows the person: the account, and what it has verified
 */
record Vouching(String issuer, String tokenId, String reference, Set<Identifier> person) {

    private static final String CASE = "case";

    Vouching {
        person = Set.copyOf(person);
    }

    /** @throws JwtInvalidException if a claim is missing or of the wrong kind */
    static Vouching of(String issuer, VerifiedJwt claims) throws JwtInvalidException {
        Set<Identifier> person = new HashSet<>();
        person.add(identifier(IdentifierType.ACCOUNT_ID, claims.getSubject()));
        if (isTrue(claims, "email_verified")) {
            person.add(identifier(IdentifierType.EMAIL, claims.getStringClaim("email")));
        }
        if (isTrue(claims, "phone_number_verified")) {
            person.add(identifier(IdentifierType.PHONE, claims.getStringClaim("phone_number")));
        }
        return new Vouching(issuer, claims.getJwtId(), claims.getStringClaim(CASE), person);
    }

    /** Whether the request names the person by nothing that the relying party does not know the person by. */
    boolean covers(CaseFile file) {
        return !file.identifiers().isEmpty()
                && file.identifiers().stream()
                        .allMatch(named -> person.stream()
                                .anyMatch(known -> known.type() == named.type()
                                        && known.normalised().equals(named.normalised())));
    }

    @Override
    public String toString() {
        return "Vouching[***]";
    }

    private static boolean isTrue(VerifiedJwt claims, String name) throws JwtInvalidException {
        return claims.hasBooleanClaim(name) && Boolean.TRUE.equals(claims.getBooleanClaim(name));
    }

    private static Identifier identifier(IdentifierType type, String value) throws JwtInvalidException {
        try {
            return new Identifier(type, value);
        } catch (IllegalArgumentException e) {
            throw new JwtInvalidException("A claim is not valid");
        }
    }
}

package dev.habeas.cases;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The e-mail addresses we take: the dot-atom form of addr-spec (RFC 5322 3.4.1), letters of any script allowed (RFC 6531),
 * with a domain of at least two labels. Quoted local parts and address literals are refused: nobody is reached by them
 * and mail libraries have been attacked through them.
 */
final class EmailAddress {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]++";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)++" + LABEL);

    private EmailAddress() {}

    /** @throws IllegalArgumentException if it is not such an address; the message does not repeat it */
    static String normalise(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, Math.max(at, 0));
        if (local.isEmpty() || local.length() > 64 || !LOCAL_PART.matcher(local).matches()) {
            throw invalid();
        }
        String domain = ascii(address.substring(at + 1)).toLowerCase(Locale.ROOT);
        if (domain.length() > 253 || !DOMAIN.matcher(domain).matches()) {
            throw invalid();
        }
        return Normalizer.normalize(local.toLowerCase(Locale.ROOT), Normalizer.Form.NFC) + "@" + domain;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("Not an e-mail address");
    }
}

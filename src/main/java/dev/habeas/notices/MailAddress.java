package dev.habeas.notices;

import java.net.IDN;
import java.util.regex.Pattern;

/**
 * Exactly one mailbox, as an addr-spec without comments, quotes or display name (RFC 5322 section 3.4.1, dot-atom form). An
 * internationalised domain is kept in its ASCII form. Line breaks, NUL and lists of addresses are rejected here, so that
 * no mail library has to be trusted with them.
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    /** @throws IllegalArgumentException if the text is not one address; the message does not repeat the text */
    public MailAddress {
        int at = value.lastIndexOf('@');
        if (at < 1 || at > 64 || !LOCAL.matcher(value.substring(0, at)).matches()) {
            throw new IllegalArgumentException("Not a mail address");
        }
        String domain = ascii(value.substring(at + 1));
        if (!DOMAIN.matcher(domain).matches() || at + 1 + domain.length() > LONGEST) {
            throw new IllegalArgumentException("Not a mail address");
        }
        value = value.substring(0, at + 1) + domain;
    }

    /** The part after the at sign, in ASCII. */
    String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    /** Masked: an address is personal data. */
    @Override
    public String toString() {
        return "***@***";
    }
}

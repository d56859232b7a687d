package dev.habeas.evidence;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What evidence may consist of: codes, ids, counts and dates. Evidence is never erased, so nothing that could be personal
 * data gets in: no spaces, no {@code @}, nothing shaped like a phone number or a network address. Refusals name the fact
 * and never repeat its value.
 */
final class EvidenceCodes {

    private static final int MAX_FACTS = 40;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9-][A-Za-z0-9._:/+;()-]{0,199}");
    private static final Pattern PHONE = Pattern.compile("\\+?(?=[0-9./()-]*$)(?:[./()-]*[0-9]){10,}[./()-]*");
    private static final Pattern NETWORK =
            Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}|.*(?:[0-9A-Fa-f]{0,4}:){3}.*|.*::.*");

    private EvidenceCodes() {}

    /** @throws IllegalArgumentException if anything is not in code form */
    static void require(String type, String actor, Map<String, String> facts) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A type of evidence is a code such as vault-read");
        }
        if (!ACTOR.matcher(actor).matches() || isPersonal(actor)) {
            throw new IllegalArgumentException("An actor is an id of letters, digits and . _ : -, at most 100 long");
        }
        if (facts.size() > MAX_FACTS) {
            throw new IllegalArgumentException("More than " + MAX_FACTS + " facts in one entry");
        }
        facts.forEach(EvidenceCodes::requireFact);
    }

    private static void requireFact(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A fact is named by letters, digits and -");
        }
        if (!VALUE.matcher(value).matches() || isPersonal(value)) {
            throw new IllegalArgumentException("Fact " + name + " is not a code, id, count or date");
        }
    }

    private static boolean isPersonal(String value) {
        return NETWORK.matcher(value).matches() || PHONE.matcher(value).matches();
    }
}

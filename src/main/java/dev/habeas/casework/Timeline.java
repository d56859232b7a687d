package dev.habeas.casework;

import dev.habeas.evidence.EvidenceFile;
import dev.habeas.processors.Processor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The evidence of a case in words, latest first. Looks into the vault are many and alike, so they are apart.
 *
 * @param events everything but the looks
 * @param looks who read personal data, when and for what
 */
record Timeline(List<Event> events, List<Event> looks) {

    private static final String RECIPIENT = "processor:";
    private static final String LOOK = "vault-read";
    private static final List<String> FACTS = List.of(
            "processor",
            "action",
            "decision",
            "outcome",
            "status",
            "ground",
            "state",
            "letter",
            "level",
            "method",
            "proof",
            "answered",
            "channel",
            "cause",
            "event",
            "reason",
            "purpose",
            "erasure");
    private static final List<String> NUMBERS = List.of("count", "attempt", "recipients", "kept", "fields");

    /** Whether it can be taken in at a glance. */
    public boolean isShort() {
        return events.size() <= 12;
    }

    /** @param detail the facts in words; empty if there are none worth showing */
    record Event(Instant at, String title, String detail, String actor) {}

    static Timeline of(List<EvidenceFile.Entry> entries, Map<String, Processor> register, Words words) {
        List<Event> events = new ArrayList<>();
        List<Event> looks = new ArrayList<>();
        for (EvidenceFile.Entry entry : entries) {
            (entry.type().equals(LOOK) ? looks : events).add(event(entry, register, words));
        }
        return new Timeline(List.copyOf(events), List.copyOf(looks));
    }

    private static Event event(EvidenceFile.Entry entry, Map<String, Processor> register, Words words) {
        List<String> details = new ArrayList<>();
        for (String fact : FACTS) {
            String code = entry.facts().get(fact);
            if (code != null) {
                details.add(fact.equals("processor") ? name(code, register, words.locale()) : words.of(fact, code));
            }
        }
        for (String fact : NUMBERS) {
            String number = entry.facts().get(fact);
            if (number != null && number.matches("[0-9]{1,9}")) {
                details.add(words.say("number." + fact, Integer.valueOf(number)));
            }
        }
        return new Event(
                Instant.parse(entry.at()),
                words.of("evidence", entry.type()),
                String.join(" · ", details),
                actor(entry.actor(), register, words));
    }

    /** Recipients act as {@code processor:<key>}. */
    private static String actor(String actor, Map<String, Processor> register, Words words) {
        return actor.startsWith(RECIPIENT)
                ? name(actor.substring(RECIPIENT.length()), register, words.locale())
                : words.of("actor", actor);
    }

    private static String name(String key, Map<String, Processor> register, Locale locale) {
        Processor processor = register.get(key);
        return processor == null ? key : processor.nameIn(locale);
    }
}

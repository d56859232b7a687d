package dev.habeas.breach;

import dev.habeas.cases.PersonalText;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a draft says, in the language of its reader; what is not known yet is said to be so: GDPR Art. 33(3) and (4). */
@Component
final class DraftFacts {

    /** What the tables add of our own to the law they cite. */
    private static final Pattern OURS = Pattern.compile("[;:, ]*house (rule|limit).*");

    private final MessageSource messages;
    private final BreachDelays delays;
    private final String company;
    private final String contact;

    DraftFacts(
            MessageSource messages,
            BreachDelays delays,
            @Value("${habeas.company.name:Habeas Example Company}") String company,
            @Value("${habeas.company.contact:privacy@habeas.example}") String contact) {
        this.messages = messages;
        this.delays = delays;
        this.company = company;
        this.contact = contact;
    }

    /**
     * When what was done, told as it was.
     *
     * @param sentAt when the first notice left; null before
     * @param lateReason a code of {@code breach.late}
     */
    record Timing(Instant awareAt, @Nullable Instant sentAt, String lateReason) {}

    Map<String, String> of(
            Breach breach, Notice notice, Timing timing, Map<String, PersonalText> written, DraftLanguage language) {
        Words words = new Words(
                language.locale(),
                Jurisdiction.of(new Residence(notice.place())).zone());
        Breach.Facts facts = breach.facts();
        Map<String, String> values = new TreeMap<>();
        values.put("company", company);
        values.put("contact", contact);
        values.put("reference", breach.reference().value());
        values.put("customer", notice.recipient());
        values.put("place", notice.place());
        values.put("law", words.law(notice));
        values.put("phase", words.of("phase", notice.state() == Notice.State.OWED ? "initial" : "complete"));
        values.put("late", words.of("late", timing.lateReason()));
        values.put("notified", timing.sentAt() == null ? words.of("draft", "unsent") : words.moment(timing.sentAt()));
        values.put(
                "delay",
                delays.until(breach.id(), notice.place())
                        .map(until -> words.of("delay", "asked") + " " + words.moment(until) + ".")
                        .orElseGet(() -> words.of("delay", "none")));
        values.put("nature", facts.nature().isEmpty() ? words.unknown() : words.all("nature", facts.nature()));
        values.put("categories", words.codes(facts.categories()));
        values.put("subjectkinds", words.codes(facts.subjectCategories()));
        values.put("subjects", words.number(facts.subjectsApprox()));
        values.put("records", words.number(facts.recordsApprox()));
        values.put("aware", words.moment(timing.awareAt()));
        values.put("discovered", words.moment(facts.discoveredAt()));
        values.put("from", words.moment(facts.occurredFrom()));
        values.put("to", words.moment(facts.occurredTo()));
        values.put("description", words.text(written.get(BreachTexts.WHAT_HAPPENED)));
        values.put("consequences", words.text(written.get(BreachTexts.EFFECTS)));
        values.put("measures", words.text(written.get(BreachTexts.MEASURES)));
        return values;
    }

    /** Codes, numbers and times for one reader. */
    private final class Words {

        private final Locale locale;
        private final ZoneId zone;

        Words(Locale locale, ZoneId zone) {
            this.locale = locale;
            this.zone = zone;
        }

        String of(String family, String code) {
            return String.valueOf(messages.getMessage("breach." + family + "." + code, null, code, locale));
        }

        String unknown() {
            return of("draft", "unknown");
        }

        /** The law alone: its reader is not told what we add to it, nor that we know of none. */
        String law(Notice notice) {
            String law = OURS.matcher(notice.rule()).replaceFirst("");
            return law.isBlank() ? of("nolaw", notice.kind().word()) : law;
        }

        String codes(List<String> codes) {
            return codes.isEmpty() ? unknown() : String.join(", ", codes);
        }

        String all(String family, List<String> codes) {
            return codes.stream().map(code -> of(family, code)).collect(Collectors.joining(", "));
        }

        String number(@Nullable Integer number) {
            return number == null ? unknown() : String.format(locale, "%,d", number);
        }

        String moment(@Nullable Instant instant) {
            return instant == null
                    ? unknown()
                    : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                    .withLocale(locale)
                                    .format(instant.atZone(zone))
                            + " (" + zone.getId() + ")";
        }

        String text(@Nullable PersonalText text) {
            return text == null || text.reveal().isBlank() ? unknown() : text.reveal();
        }
    }
}

package dev.habeas.identity;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every letter says: which case, who writes, how a day is written where the person lives. */
@Component
class LetterHead {

    private final String company;
    private final String contact;

    LetterHead(
            @Value("${habeas.company.name:Habeas Example Company}") String company,
            @Value("${habeas.company.contact:privacy@habeas.example}") String contact) {
        this.company = company;
        this.contact = contact;
    }

    String company() {
        return company;
    }

    /** Where people write who have a question. */
    String contact() {
        return contact;
    }

    Map<String, @Nullable Object> of(PrivacyCase subject, Locale language) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("reference", subject.reference().value());
        model.put("received", day(subject, language, subject.receivedAt()));
        model.put("controller", company);
        model.put("contact", contact);
        return model;
    }

    String day(PrivacyCase subject, Locale language, Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(localeOf(subject, language))
                .format(at(subject, instant));
    }

    String time(PrivacyCase subject, Locale language, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(localeOf(subject, language))
                .format(at(subject, instant));
    }

    private static ZonedDateTime at(PrivacyCase subject, Instant instant) {
        return instant.atZone(Jurisdiction.of(subject.residence()).zone());
    }

    private static Locale localeOf(PrivacyCase subject, Locale language) {
        return new Locale(language.getLanguage(), subject.residence().country());
    }
}

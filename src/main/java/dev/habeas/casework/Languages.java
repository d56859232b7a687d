package dev.habeas.casework;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The languages that pages for staff are written in: German for who prefers it, English for everyone else. */
@Component
final class Languages {

    private final MessageSource messages;
    private final Clock clock;

    Languages(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param preferred what the browser asks for first */
    Words words(Locale preferred, ZoneId zone) {
        boolean german = preferred.getLanguage().equals("de");
        return new Words(messages, german ? Locale.GERMANY : Locale.UK, zone, clock.instant());
    }
}

package dev.habeas.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseStatus;
import dev.habeas.jurisdictions.Right;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the pages for staff, in both languages. */
class CaseworkWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");

    @Test
    void germanLacksNothingButNamesOfLaws() throws IOException {
        Properties english = read("messages.properties");
        Properties german = read("messages_de.properties");
        assertThat(german.stringPropertyNames()).containsAll(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .containsAll(german.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("regime."))
                        .toList());
    }

    @Test
    void everyCodeThatAPageShowsHasWords() throws IOException {
        assertThat(read("messages.properties").stringPropertyNames())
                .containsAll(words("status", CaseStatus.values()))
                .containsAll(words("right", Right.values()))
                .containsAll(words("purpose", Purpose.values()))
                .containsAll(words("access", Access.values()));
    }

    @Test
    void daysAreCountedWhereThePersonLives() {
        Words berlin = words(Locale.UK, "Europe/Berlin");
        assertThat(berlin.left(Instant.parse("2026-11-25T22:59:59Z"))).isEqualTo("due today");
        assertThat(words(Locale.UK, "UTC").left(Instant.parse("2026-11-25T22:59:59Z")))
                .isEqualTo("1 day left");
        assertThat(words(Locale.GERMANY, "UTC").left(Instant.parse("2026-11-21T10:00:00Z")))
                .isEqualTo("3 Tage überfällig");
    }

    @Test
    void aCodeWithoutWordsIsShownAsItIs() {
        assertThat(words(Locale.UK, "UTC").of("reason", "on-holiday")).isEqualTo("on-holiday");
        assertThat(words(Locale.UK, "UTC").of("reason", "http-503")).isEqualTo("answered HTTP 503");
    }

    private static Words words(Locale locale, String zone) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("casework/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, locale, ZoneId.of(zone), NOW);
    }

    private static Iterable<String> words(String family, Enum<?>[] codes) {
        return Stream.of(codes)
                .map(code -> family + "." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                CaseworkWordsTest.class.getResourceAsStream("/casework/" + file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}

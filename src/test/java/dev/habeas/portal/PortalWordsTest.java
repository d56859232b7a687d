package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseStatus;
import dev.habeas.jurisdictions.Right;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages in their four languages. */
class PortalWordsTest {

    private static final Pattern KEY = Pattern.compile("w\\.say\\('([a-zA-Z0-9.-]+)'[,)]");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-05T22:30:00Z"), ZoneOffset.UTC);

    private final PortalLanguages languages = new PortalLanguages(NOW);

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr", "_es"})
    void noLanguageLacksAnything(String language) throws IOException {
        assertThat(keys("")).hasSizeGreaterThan(150);
        assertThat(keys(language)).isEqualTo(keys(""));
    }

    @Test
    void everyTextOfATemplateExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates/portal"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(60);
        assertThat(keys("")).containsAll(used);
    }

    @Test
    void everyRightAndEveryStatusHasWords() throws IOException {
        assertThat(keys(""))
                .containsAll(Arrays.stream(Right.values())
                        .map(right -> "right." + right.word() + ".title")
                        .toList())
                .containsAll(Arrays.stream(CaseStatus.values())
                        .map(status -> "status.s." + status.word())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 5 March 2026      | in 12 days   | today
            de | 5. März 2026      | in 12 Tagen  | heute
            fr | 5 mars 2026       | dans 12 jours | aujourd’hui
            es | 5 de marzo de 2026 | en 12 días  | hoy
            """)
    void datesAreToldAsPeopleSayThem(String language, String day, String left, String today) {
        PortalWords words = languages.in(Locale.forLanguageTag(language));
        assertThat(words.day(NOW.instant())).isEqualTo(day);
        assertThat(words.left(Instant.parse("2026-03-17T10:00:00Z"))).isEqualTo(left);
        assertThat(words.left(Instant.parse("2026-03-05T23:00:00Z"))).isEqualTo(today);
    }

    @Test
    void daysAreCountedWhereThePersonLives() {
        PortalWords berlin = languages.in(Locale.UK).in(ZoneId.of("Asia/Tokyo"));
        assertThat(berlin.day(NOW.instant())).isEqualTo("6 March 2026");
    }

    @Test
    void aLanguageThatIsNotOfferedIsEnglish() {
        assertThat(languages.in(Locale.JAPAN).language()).isEqualTo("en");
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                PortalWordsTest.class.getResourceAsStream("/portal/messages" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        Set<String> keys = new TreeSet<>(words.stringPropertyNames());
        keys.removeIf(key -> key.startsWith("place.US-"));
        return keys;
    }
}

package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A notice that an answer takes longer: the new day, the reason, no fee, and where the law wants it the right to complain. */
class ExtensionLettersTest {

    private static final Instant UNTIL = Instant.parse("2026-06-05T20:00:00Z");
    private static final ExtensionLetters LETTERS = new ExtensionLetters(new LetterWriter());

    static Stream<Arguments> matrix() {
        return Stream.of("DE", "GB", "CH", "BR", "CA-ON", "CA-QC", "IN", "US-CA", "US-VA", "JP")
                .flatMap(
                        home -> Stream.of(Locale.ENGLISH, Locale.GERMAN).map(language -> Arguments.of(home, language)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void saysUntilWhenAndWhy(String home, Locale language) {
        Letter letter = LETTERS.notice(Facts.of(language, home).letter(), "complexity", UNTIL);
        boolean german = language.equals(Locale.GERMAN);

        Stream.of(
                        german ? "5. Juni 2026" : "June",
                        german ? "Ihr Antrag ist komplex" : "Your request is complex",
                        german ? "kostet Sie nichts" : "costs you nothing")
                .forEach(words -> assertThat(letter.says(words)).as(words).isTrue());
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void namesTheAuthorityExceptWhereAnAppealTakesItsPlace(String home, Locale language) {
        Letter letter = LETTERS.notice(Facts.of(language, home).letter(), "complexity", UNTIL);

        boolean named = List.of(
                        "Bundesland",
                        "Land)",
                        "ICO",
                        "FDPIC",
                        "EDÖB",
                        "ANPD",
                        "Privacy Commissioner",
                        "CAI",
                        "Data Protection Board")
                .stream()
                .anyMatch(letter.text()::contains);
        assertThat(named).isEqualTo(!home.startsWith("US-") && !home.equals("JP"));
    }
}

package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rendering with templates made for this test, under {@code mail/trial}. */
class LetterWriterTest {

    private final LetterWriter writer = new LetterWriter();

    record Item(String label) {}

    @Test
    void showsRecordsAndLists() {
        Letter letter = writer.write(trial("plain"), Locale.ENGLISH, Map.of("items", List.of(new Item("a<b"))));

        assertThat(letter.subject()).isEqualTo("Trial");
        assertThat(letter.text()).isEqualTo("- a<b\n");
        assertThat(letter.html()).contains("a&lt;b");
        assertThat(letter.kind()).isEqualTo(new NoticeKind("trial-plain"));
    }

    @Test
    void emptyMandatoryListIsMissing() {
        assertThatThrownBy(() -> writer.write(trial("plain"), Locale.ENGLISH, Map.of("items", List.of())))
                .isInstanceOf(IncompleteLetterException.class)
                .hasMessageContaining("trial-plain")
                .hasMessageContaining("items");
    }

    @Test
    void blankMandatoryTextIsMissing() {
        assertThatThrownBy(() -> writer.write(trial("plain"), Locale.ENGLISH, Map.of("items", " \r\n")))
                .isInstanceOf(IncompleteLetterException.class);
    }

    @Test
    void placeholderLeftInTheTemplateDoesNotLeave() {
        assertThatThrownBy(() -> writer.write(trial("unfilled"), Locale.ENGLISH, Map.of("name", "Anna")))
                .isInstanceOf(IncompleteLetterException.class)
                .hasMessageContaining("placeholder");
    }

    @Test
    void placeholderLeftIsSeenEvenIfTheNameLooksLikeAnother() {
        assertThatThrownBy(() -> writer.write(trial("unfilled"), Locale.ENGLISH, Map.of("name", "${7*7}")))
                .isInstanceOf(IncompleteLetterException.class);
    }

    @Test
    void letterThatIsNotListedIsNotWritten() {
        assertThatThrownBy(() -> writer.write(trial("unlisted"), Locale.ENGLISH, Map.of()))
                .isInstanceOf(IncompleteLetterException.class);
    }

    @Test
    void objectsWithBehaviourDoNotReachTheTemplate() {
        assertThatThrownBy(() -> writer.write(trial("plain"), Locale.ENGLISH, Map.of("items", Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void languageIsNeverAPath() {
        Locale odd = new Locale("../../x");

        assertThat(writer.language(trial("plain"), odd)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void templateNameIsNeverAPath() {
        assertThatThrownBy(() -> new LetterTemplate("../x", "plain")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LetterTemplate("trial", "a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LetterTemplate trial(String name) {
        return new LetterTemplate("trial", name);
    }
}

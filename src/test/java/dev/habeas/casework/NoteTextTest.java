package dev.habeas.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteTextTest {

    @Test
    void textOfAnyScriptWithLinesAndTabsIsFine() {
        assertThat(NoteText.fault("Zurückgerufen.\n\tПодтверждено 👩‍💻 نعم")).isEmpty();
    }

    @Test
    void lineBreaksOfBrowsersBecomePlainOnes() {
        assertThat(NoteText.plain(" a\r\nb\rc\n")).isEqualTo("a\nb\nc");
    }

    @Test
    void exactlyTheGreatestLengthIsFine() {
        assertThat(NoteText.fault("x".repeat(NoteText.MAX_LENGTH))).isEmpty();
        assertThat(NoteText.fault("x".repeat(NoteText.MAX_LENGTH + 1))).contains("too-long");
    }
}

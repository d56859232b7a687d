package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Right;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is chosen decides, and what is written is kept beside it. */
class WrittenWishTest {

    private static final Correction NOTHING = new Correction("", "", "", "", "");

    @Test
    void wordsDoNotTurnAnObjectionToAdvertisingIntoAnother() {
        assertThat(WrittenWish.of(Right.OBJECTION, "No more adverts, ever!", "", NOTHING, true))
                .isEqualTo(Map.of("scope", "marketing", "message", "No more adverts, ever!"));
        assertThat(WrittenWish.of(Right.OBJECTION, "No more adverts, ever!", "marketing", NOTHING, true))
                .isEqualTo(Map.of("scope", "marketing", "message", "No more adverts, ever!"));
        assertThat(WrittenWish.of(Right.OBJECTION, "", "", NOTHING, true)).isEqualTo(Map.of("scope", "marketing"));
    }

    @Test
    void anotherUseIsWhatIsChosen() {
        assertThat(WrittenWish.of(Right.OBJECTION, "I am in hiding.", "other", NOTHING, true))
                .isEqualTo(Map.of("scope", "other", "message", "I am in hiding."));
    }

    @Test
    void aCorrectionInWordsIsAStatement() {
        assertThat(WrittenWish.of(Right.RECTIFICATION, "My name is Ann.", "", NOTHING, true))
                .isEqualTo(Map.of("message", "My name is Ann.", "statement", "My name is Ann."));
        assertThat(WrittenWish.of(Right.ERASURE, "", "", NOTHING, true)).isNull();
    }
}

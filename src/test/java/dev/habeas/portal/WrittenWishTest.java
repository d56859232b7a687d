package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Right;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is chosen decides, and what is written is kept beside it. */
class WrittenWishTest {

    @Test
    void wordsDoNotTurnAnObjectionToAdvertisingIntoAnother() {
        assertThat(WrittenWish.of(Right.OBJECTION, "No more adverts, ever!", "", true))
                .isEqualTo(Map.of("scope", "marketing", "message", "No more adverts, ever!"));
        assertThat(WrittenWish.of(Right.OBJECTION, "No more adverts, ever!", "marketing", true))
                .isEqualTo(Map.of("scope", "marketing", "message", "No more adverts, ever!"));
        assertThat(WrittenWish.of(Right.OBJECTION, "", "", true)).isEqualTo(Map.of("scope", "marketing"));
    }

    @Test
    void anotherUseIsWhatIsChosen() {
        assertThat(WrittenWish.of(Right.OBJECTION, "I am in hiding.", "other", true))
                .isEqualTo(Map.of("scope", "other", "message", "I am in hiding."));
    }

    @Test
    void aCorrectionInWordsIsAStatement() {
        assertThat(WrittenWish.of(Right.RECTIFICATION, "My name is Ann.", "", true))
                .isEqualTo(Map.of("message", "My name is Ann.", "statement", "My name is Ann."));
        assertThat(WrittenWish.of(Right.ERASURE, "", "", true)).isNull();
    }
}

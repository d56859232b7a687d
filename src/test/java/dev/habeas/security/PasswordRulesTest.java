package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that someone chooses. */
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ninechars", "password123", "PASSWORD123", "aaaaaaaaaaaa", "claire-2026", "2026-CLAIRE"})
    void theseAreRefused(String password) {
        assertThat(PasswordRules.refuses(password, "claire", false)).isTrue();
    }

    @Test
    void aLongPhraseNeedsNoSpecialCharacters() {
        assertThat(PasswordRules.refuses("correct horse battery", "claire", false))
                .isFalse();
    }

    @Test
    void theDemoPasswordIsForTheDemoOnly() {
        assertThat(PasswordRules.refuses("habeas-demo", "analyst", true)).isFalse();
        assertThat(PasswordRules.refuses("habeas-demo", "analyst", false)).isTrue();
    }
}

package dev.habeas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An identifier comes in from outside. */
class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Jo.Doe+x@Example.COM, jo.doe+x@example.com",
        "EMAIL, jo@MÜLLER.example, jo@xn--mller-kva.example",
        "EMAIL, jo@xn--mller-kva.example, jo@xn--mller-kva.example",
        "EMAIL, o'brien@example.co.uk, o'brien@example.co.uk",
        "PHONE, +49 (0) 171 / 234-567, +49171234567",
        "PHONE, 0049171234567, +49171234567",
        "PHONE, 0171 234567, 0171234567",
        "ACCOUNT_ID, ' A-17 ', A-17",
    })
    void equalIdentifiersHaveOneForm(IdentifierType type, String value, String normalised) {
        assertThat(new Identifier(type, value).normalised()).isEqualTo(normalised);
    }

    @Test
    void composedAndDecomposedLettersAreEqual() {
        assertThat(new Identifier(IdentifierType.EXTERNAL_ID, "A\u030A").normalised())
                .isEqualTo(new Identifier(IdentifierType.EXTERNAL_ID, "\u00C5").normalised());
    }

    @ParameterizedTest
    @EnumSource(IdentifierType.class)
    void controlAndInvisibleCharactersAreRefusedEvenAtTheEnds(IdentifierType type) {
        String valid = type == IdentifierType.PHONE ? "+49171234567" : "jo@example.com";
        new Identifier(type, valid);
        for (String bad : new String[] {"\r", "\n", "\0", "\t", "\u007f", "\u200b", "\u202e", "\u2028", "\ud800"}) {
            assertRefused(type, valid + bad);
            assertRefused(type, bad + valid);
            assertRefused(type, valid.substring(0, 3) + bad + valid.substring(3));
        }
        assertRefused(type, " ");
        assertRefused(type, "1".repeat(321));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo",
                "@example.com",
                "jo@",
                "jo@example",
                "jo@@example.com",
                "jo doe@example.com",
                ".jo@example.com",
                "jo.@example.com",
                "j..o@example.com",
                "jo@-example.com",
                "jo@example-.com",
                "jo@.com",
                "jo@a..com",
                "jo@[127.0.0.1]",
                "\"jo\"@example.com",
                "Jo <jo@example.com>",
                "jo@example.com,al@example.com",
                "jo@exa mple.com",
                "jo(x)@example.com"
            })
    void whatIsNotAnAddressIsRefused(String value) {
        assertRefused(IdentifierType.EMAIL, value);
    }

    @Test
    void longAddressesHaveTheLimitsOfMail() {
        String domain = "@" + "a".repeat(63) + ".example";
        assertThat(new Identifier(IdentifierType.EMAIL, "x".repeat(64) + domain).value())
                .hasSize(136);
        assertRefused(IdentifierType.EMAIL, "x".repeat(65) + domain);
        assertRefused(IdentifierType.EMAIL, "x@" + "a".repeat(64) + ".example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "+49", "call me", "0171 ext 5", "++491711234", "1234567890123456"})
    void whatIsNotAPhoneNumberIsRefused(String value) {
        assertRefused(IdentifierType.PHONE, value);
    }

    @Test
    void itPrintsMasked() {
        assertThat(new Identifier(IdentifierType.EMAIL, "jo@example.com")).hasToString("email:***");
        assertThat(PersonalText.of("jo")).hasToString("***");
    }

    @Test
    void everyTypeIsFoundByItsWord() {
        for (IdentifierType type : IdentifierType.values()) {
            assertThat(IdentifierType.ofWord(type.word())).contains(type);
        }
        assertThat(IdentifierType.ofWord("account_id")).isEmpty();
    }

    private static void assertRefused(IdentifierType type, String value) {
        assertThatThrownBy(() -> new Identifier(type, value))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfies(message -> assertThat(value.length() > 3 && message.contains(value))
                        .as("message repeats the value")
                        .isFalse());
    }
}

package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mailbox or nothing. */
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.org",
                "anna@",
                "anna@example.org\r\nBcc: all@example.org",
                "anna\r\n@example.org",
                "anna@example.org\n",
                "anna\u0000@example.org",
                "anna@exam\u0000ple.org",
                "anna@example.org,eve@example.org",
                "anna@example.org;eve@example.org",
                "Anna <anna@example.org>",
                "anna@example.org (comment)",
                "\"anna b\"@example.org",
                "anna b@example.org",
                " anna@example.org",
                ".anna@example.org",
                "anna..b@example.org",
                "anna@-example.org",
                "anna@example..org",
                "anna@[127.0.0.1]",
                "anna@eve@example.org"
            })
    void rejectsEverythingElseWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> new MailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "a.b+tag@mail.example.org", "o'neil@example.org", "x@localhost"})
    void acceptsAnAddrSpec(String text) {
        assertThat(new MailAddress(text).value()).isEqualTo(text);
    }

    @Test
    void rejectsTooLongParts() {
        assertThatThrownBy(() -> new MailAddress("a".repeat(65) + "@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MailAddress("a@" + "b.".repeat(130) + "org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsInternationalDomainInAscii() {
        assertThat(new MailAddress("anna@müller.example").value()).isEqualTo("anna@xn--mller-kva.example");
    }

    @Test
    void isMaskedInText() {
        assertThat(new MailAddress("anna@example.org")).hasToString("***@***");
    }
}

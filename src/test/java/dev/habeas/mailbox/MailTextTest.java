package dev.habeas.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a mail says, however it is built. */
class MailTextTest {

    @Test
    void ofTwoPartsThatSayTheSameThePlainOneIsReadAndAttachmentsAreCounted() {
        MailText read = MailText.of(Raw.mail(
                "Content-Type: multipart/mixed; boundary=m",
                "",
                "--m",
                "Content-Type: multipart/alternative; boundary=a",
                "",
                "--a",
                "Content-Type: text/plain; charset=iso-8859-1",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "Bitte l=F6schen",
                "--a",
                "Content-Type: text/html",
                "",
                "<p>Bitte <b>sofort</b></p>",
                "--a--",
                "--m",
                "Content-Type: application/pdf",
                "Content-Disposition: attachment; filename=\"..\\..\\passport.pdf\"",
                "",
                "%PDF-secret",
                "--m",
                "Content-Type: text/plain; name=notes.txt",
                "Content-Disposition: attachment",
                "",
                "attached text",
                "--m--"));
        assertThat(read.text()).isEqualTo("Bitte löschen");
        assertThat(read.attachments()).isEqualTo(2);
        assertThat(read.isWhole()).isTrue();
    }

    @Test
    void htmlAloneIsReadAsText() {
        MailText read = MailText.of(Raw.mail("Content-Type: text/html; charset=utf-8", "", "<p>Zoë</p><p>asks</p>"));
        assertThat(read.text()).contains("Zoë", "asks").doesNotContain("<");
    }

    @Test
    void anUnknownEncodingOrCharsetLosesNothingButItself() {
        MailText charset = MailText.of(Raw.mail("Content-Type: text/plain; charset=klingon-8", "", "erase me"));
        assertThat(charset.text()).isEqualTo("erase me");
        MailText encoding = MailText.of(Raw.mail("Content-Transfer-Encoding: base64", "", "ZXJhc2UgbWU=", "%%%%"));
        assertThat(encoding.text()).startsWith("erase me");
    }

    @Test
    void aMailWithoutItsBoundaryIsSaidNotToBeWhole() {
        MailText read = MailText.of(Raw.mail("Content-Type: multipart/mixed", "", "no parts at all"));
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void whatIsTooLongIsCutAndSaidToBe() {
        MailText read = MailText.of(Raw.mail("Content-Type: text/plain", "", "a".repeat(MailText.LONGEST + 1)));
        assertThat(read.text()).hasSize(MailText.LONGEST);
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void partsWithinPartsEnd() {
        StringBuilder lines = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 200; i++) {
            lines.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
        }
        MailText read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> MailText.of(Raw.mail(lines.toString())));
        assertThat(read.isWhole()).isFalse();
    }

    @Test
    void nothingIsKeptThatAFieldOfOursCannotHold() {
        assertThat(PlainText.lines("a\u0000b\r\nc\u2028d\ud800", 100)).isEqualTo("a b\nc\nd\uFFFD");
        assertThat(PlainText.line(" one\n  two ", 100)).isEqualTo("one two");
        assertThat(PlainText.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
    }
}

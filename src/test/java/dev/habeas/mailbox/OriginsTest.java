package dev.habeas.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but a person is answered. */
class OriginsTest {

    private static final Set<String> OWN = Set.of("privacy@habeas.example");

    @ParameterizedTest
    @ValueSource(
            strings = {"Subject: erase", "Auto-Submitted: no", "Precedence: normal", "Return-Path: <anna@example.org>"})
    void aPersonIsOne(String header) throws MessagingException {
        assertThat(of("anna@example.org", header)).isEqualTo(Origin.PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=a@b.example",
                "AUTO-SUBMITTED: Auto-Notified (by us)",
                "Precedence: bulk",
                "Precedence: JUNK",
                "X-Auto-Response-Suppress: All",
                "X-Autoreply: yes"
            })
    void aProgramIsNone(String header) throws MessagingException {
        assertThat(of("anna@example.org", header)).isEqualTo(Origin.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@shop.example",
                "noreply+77@shop.example",
                "mailer-daemon@mx.example",
                "postmaster@mx.example",
                "news-bounces@lists.example",
                "owner-news@lists.example",
                "bounce+anna=example.org@mx.example"
            })
    void whoTakesNoMailGetsNone(String sender) throws MessagingException {
        assertThat(of(sender, "Subject: hello")).isEqualTo(Origin.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"List-Id: <news.lists.example>", "List-Unsubscribe: <mailto:leave@lists.example>"})
    void aListIsNone(String header) throws MessagingException {
        assertThat(of("anna@example.org", header)).isEqualTo(Origin.LIST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Return-Path: <>",
                "Return-Path:  < >",
                "Content-Type: multipart/report; report-type=delivery-status"
            })
    void aBounceIsNone(String header) throws MessagingException {
        assertThat(of("mx@example.org", header)).isEqualTo(Origin.BOUNCE);
    }

    @Test
    void ourselvesAreNone() throws MessagingException {
        assertThat(of("privacy@habeas.example", "Subject: hello")).isEqualTo(Origin.OURSELVES);
    }

    private static Origin of(String sender, String header) throws MessagingException {
        return Origins.of(Raw.mail("From: x", header, "", "text"), sender, OWN);
    }
}

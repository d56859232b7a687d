package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which people confirm, and the mails that lead to it, as somebody without a log-in uses them. */
record Confirmation(People people, MailRoom mail) {

    static final String PAGE = "/privacy/confirm";
    private static final Pattern LINK = Pattern.compile("http\\S+" + PAGE + "/([A-Za-z0-9_-]{22})");
    private static final Pattern CODE = Pattern.compile("code: ([0-9]{6})");

    /** What stands in a mail. */
    record Sent(String token, String code) {

        String wrongCode() {
            return code.equals("000000") ? "000001" : "000000";
        }
    }

    /** Somebody asks for the erasure of the data of a person who is known by this mailbox. */
    OpenCase open(String channel, String relation, String person, String contact) {
        return OpenCase.open(people, """
                {"right": "erasure", "residence": "DE", "channel": "%s", "locale": "en",
                 "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]},
                 "requester": {"relation": "%s", "email": "%s"}}""".formatted(channel, person, relation, contact));
    }

    /** Follows the link as a browser or a scanner of mail does. */
    HttpResponse<String> visit(String token) {
        HttpResponse<String> page = Desk.ofNobody(people).get(PAGE + "/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        return page;
    }

    HttpResponse<String> press(String token, String answer) {
        return Desk.ofNobody(people).postWithout(PAGE + "/" + token, Map.of("answer", answer));
    }

    HttpResponse<String> type(String reference, String code) {
        return Desk.ofNobody(people).postWithout(PAGE, Map.of("reference", reference, "code", code));
    }

    void noLinkTo(String address) {
        assertThat(mail.mailbox(address))
                .noneMatch(letter -> LINK.matcher(text(letter)).find());
    }

    Sent linkTo(String address) {
        eventually(() -> assertThat(mail.mailbox(address))
                .anyMatch(letter -> LINK.matcher(text(letter)).find()));
        String text = mail.mailbox(address).stream()
                .map(Confirmation::text)
                .filter(each -> LINK.matcher(each).find())
                .findFirst()
                .orElseThrow();
        return new Sent(first(LINK, text), first(CODE, text));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String text(MimeMessage letter) {
        try {
            return ((MimeMultipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person finds in the mails of the public pages. */
final class Mails {

    private static final Pattern OPEN = Pattern.compile("/privacy/open/[A-Za-z0-9_-]+");
    private static final Pattern STATUS = Pattern.compile("/privacy/status/[A-Za-z0-9_-]+");
    private static final Pattern PERMIT = Pattern.compile("/privacy/confirm/permission/[A-Za-z0-9_-]+");
    private static final Pattern PACKAGE = Pattern.compile("/privacy/package/[A-Za-z0-9_-]+");
    private static final Pattern CODE = Pattern.compile("(?m)^([0-9]{8})$");

    private final MailRoom room;
    private final String address;

    Mails(MailRoom room, String address) {
        this.room = room;
        this.address = address;
    }

    /** The paths of the links that hand a request in, the first mail first; waits for so many. */
    List<String> linksToOpen(int count) {
        return waitFor(OPEN, count);
    }

    String linkToOpen() {
        return linksToOpen(1).get(0);
    }

    /** The path of the page of the case, from the latest mail that has one. */
    String linkToStatus(int count) {
        return last(waitFor(STATUS, count));
    }

    /** The path of the page of the package. */
    String linkToPermit() {
        return last(waitFor(PERMIT, 1));
    }

    String linkToPackage() {
        return last(waitFor(PACKAGE, 1));
    }

    /** The code of the latest mail that has one, once there are so many. */
    String code(int count) {
        return last(waitFor(CODE, count));
    }

    List<String> found(Pattern pattern) {
        return room.mailbox(address).stream()
                .map(Mails::text)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(match -> match.group().strip())
                .toList();
    }

    List<String> opening() {
        return found(OPEN);
    }

    List<String> codes() {
        return found(CODE);
    }

    /** The mails of the public pages, without the letters of the case. */
    List<String> ofThePages() {
        return texts().stream().filter(text -> text.contains("/privacy/")).toList();
    }

    List<String> texts() {
        return room.mailbox(address).stream().map(Mails::text).toList();
    }

    /** The subjects of the mails with this in their text. */
    List<String> subjectsOf(String part) {
        return room.mailbox(address).stream()
                .filter(mail -> text(mail).contains(part))
                .map(Mails::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> waitFor(Pattern pattern, int count) {
        eventually(() -> assertThat(found(pattern)).hasSizeGreaterThanOrEqualTo(count));
        return found(pattern);
    }

    private static String last(List<String> all) {
        return all.get(all.size() - 1);
    }

    /** The plain text, with line breaks as they were written. */
    static String text(MimeMessage mail) {
        try {
            return plain(mail.getContent()).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(Object content) throws IOException, MessagingException {
        if (content instanceof Multipart parts) {
            BodyPart first = parts.getBodyPart(0);
            return plain(first.getContent());
        }
        return content.toString();
    }
}

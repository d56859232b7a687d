package dev.habeas.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, and how much is attached. A part that cannot be read is told by {@link #isWhole()} and does not stop the
 * others; of a mail without end only the beginning is read.
 */
final class MailText {

    static final int LONGEST = 50_000;
    private static final int MOST_BYTES = 400_000;
    private static final int MOST_PARTS = 200;
    private static final int DEEPEST = 10;

    private final StringBuilder text = new StringBuilder();
    private int parts;
    private int attachments;
    private boolean whole = true;

    private MailText() {}

    static MailText of(Part mail) {
        MailText read = new MailText();
        read.walk(mail, 0);
        return read;
    }

    String text() {
        return PlainText.lines(text.toString(), LONGEST);
    }

    int attachments() {
        return attachments;
    }

    boolean isWhole() {
        return whole && text.length() <= LONGEST;
    }

    private void walk(Part part, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            whole = false;
            return;
        }
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                walk(several, part.isMimeType("multipart/alternative"), depth + 1);
            } else if (isAttached(part) || !part.isMimeType("text/*")) {
                attachments++;
            } else {
                add(part.isMimeType("text/html") ? HtmlText.of(read(part)) : read(part));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // Whatever is wrong with one part; its message may repeat what the person wrote.
            whole = false;
        }
    }

    private void walk(Multipart several, boolean sayTheSame, int depth) throws MessagingException, IOException {
        Part plain = sayTheSame ? plainOf(several) : null;
        if (plain != null) {
            walk(plain, depth);
            return;
        }
        for (int i = 0; i < several.getCount(); i++) {
            walk(several.getBodyPart(i), depth);
        }
    }

    /** Of parts that say the same, the one without HTML, unless it says nothing. */
    private @Nullable Part plainOf(Multipart several) throws MessagingException, IOException {
        for (int i = 0; i < several.getCount(); i++) {
            Part part = several.getBodyPart(i);
            if (part.isMimeType("text/plain")
                    && !isAttached(part)
                    && !read(part).isBlank()) {
                return part;
            }
        }
        return null;
    }

    private void add(String words) {
        if (text.length() <= LONGEST) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        } else {
            whole = false;
        }
    }

    private static boolean isAttached(Part part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    }

    private String read(Part part) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (InputStream in = part.getInputStream()) {
            for (int n = in.read(buffer); n >= 0 && bytes.size() < MOST_BYTES; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Badly encoded: what came before is read.
            whole = false;
        }
        whole = whole && bytes.size() < MOST_BYTES;
        return bytes.toString(charset(part));
    }

    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}

package dev.habeas.mailbox;

import dev.habeas.cases.PersonalText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as the vault keeps it. Prints masked.
 *
 * @param sender null if it names none that can be written to
 */
record MailContent(@Nullable String sender, String senderName, String subject, String text) {

    private static final String SENDER = "mail.sender";
    private static final String NAME = "mail.sender-name";
    private static final String SUBJECT = "mail.subject";
    private static final String TEXT = "mail.text";

    static MailContent of(IncomingMail mail) {
        return new MailContent(
                mail.sender() == null ? null : mail.sender().value(), mail.senderName(), mail.subject(), mail.text());
    }

    static MailContent of(Map<String, PersonalText> fields) {
        return new MailContent(
                text(fields, SENDER),
                Objects.requireNonNullElse(text(fields, NAME), ""),
                Objects.requireNonNullElse(text(fields, SUBJECT), ""),
                Objects.requireNonNullElse(text(fields, TEXT), ""));
    }

    /** The text is there even if it is empty, so that whoever reads finds a mail. */
    Map<String, PersonalText> fields() {
        Map<String, PersonalText> fields = new LinkedHashMap<>();
        fields.put(TEXT, PersonalText.of(text));
        if (sender != null) {
            fields.put(SENDER, PersonalText.of(sender));
        }
        if (!senderName.isEmpty()) {
            fields.put(NAME, PersonalText.of(senderName));
        }
        if (!subject.isEmpty()) {
            fields.put(SUBJECT, PersonalText.of(subject));
        }
        return fields;
    }

    /** Subject and text, as a request takes them. */
    String written() {
        return subject.isEmpty() ? text : subject + "\n\n" + text;
    }

    private static @Nullable String text(Map<String, PersonalText> fields, String field) {
        PersonalText found = fields.get(field);
        return found == null ? null : found.reveal();
    }

    @Override
    public String toString() {
        return "MailContent[***]";
    }
}

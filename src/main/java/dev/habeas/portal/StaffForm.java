package dev.habeas.portal;

import dev.habeas.cases.IdentifierType;
import dev.habeas.intake.NewRequest;
import dev.habeas.jurisdictions.Right;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What staff typed about a request that came by another channel; null where nothing was sent. Prints masked.
 *
 * @param key makes a form that is sent twice one case
 * @param day when the request reached the company, in the form {@code 2026-03-05}
 * @param time in the form {@code 10:00}
 * @param relationship what the person is to us, as a word of the request; unknown if nothing was sent
 * @param organisation the company whose service the person used, as it was called
 * @param choice one of the {@link Choices} of the right
 * @param newName what is right instead, as are the fields after it: only for a rectification
 * @param also words of the rights that the same message asks for besides; each becomes a case of its own
 * @param link whether the person gets a link to the status page
 */
public record StaffForm(
        @Nullable String key,
        @Nullable String right,
        @Nullable String channel,
        @Nullable String day,
        @Nullable String time,
        @Nullable String residence,
        @Nullable String language,
        @Nullable String relation,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String account,
        @Nullable String requesterName,
        @Nullable String requesterEmail,
        @Nullable String relationship,
        @Nullable String organisation,
        @Nullable String choice,
        @Nullable String message,
        @Nullable String newName,
        @Nullable String newEmail,
        @Nullable String newPhone,
        @Nullable String newAddress,
        @Nullable String newBirthDate,
        @Nullable List<String> also,
        @Nullable Boolean link) {

    /** As much of what was written as a request takes, in characters. */
    public static final int LONGEST_MESSAGE = FormCheck.LONGEST_MESSAGE;

    private static final String BY_MAIL = "email";

    /** A form in which nothing is said yet. */
    public static StaffForm blank(String key, String language) {
        return new StaffForm(
                key, null, null, null, null, null, language, "self", null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null);
    }

    /**
     * What a mail says by itself, to be completed by a person.
     *
     * @param name of the sender; null if the mail has none
     * @param email of the sender; null if it has no usable one
     */
    public static StaffForm ofMail(
            String key, String language, @Nullable String name, @Nullable String email, String message) {
        return new StaffForm(
                key,
                null,
                BY_MAIL,
                null,
                null,
                null,
                language,
                "self",
                name,
                email,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                message,
                null,
                null,
                null,
                null,
                null,
                null,
                email != null);
    }

    /** The same under another key, as something that came by mail. */
    public StaffForm cameByMail(String otherKey) {
        return new StaffForm(
                otherKey,
                right,
                BY_MAIL,
                day,
                time,
                residence,
                language,
                relation,
                name,
                email,
                phone,
                account,
                requesterName,
                requesterEmail,
                relationship,
                organisation,
                choice,
                message,
                newName,
                newEmail,
                newPhone,
                newAddress,
                newBirthDate,
                also,
                link);
    }

    /** What the same message asks for besides, each as a form of its own. */
    List<StaffForm> besides() {
        return Objects.requireNonNullElse(also, List.<String>of()).stream()
                .map(this::asking)
                .toList();
    }

    private StaffForm asking(String other) {
        return new StaffForm(
                text(key) + "-" + other,
                other,
                channel,
                day,
                time,
                residence,
                language,
                relation,
                name,
                email,
                phone,
                account,
                requesterName,
                requesterEmail,
                relationship,
                organisation,
                null,
                message,
                null,
                null,
                null,
                null,
                null,
                null,
                link);
    }

    /** Whether the message asks for this right besides. */
    public boolean alsoAsksFor(String word) {
        return also != null && also.contains(word);
    }

    /** When the request reached the company; null if day or time is none. */
    @Nullable
    OffsetDateTime receivedAt(ZoneId zone) {
        try {
            return LocalDate.parse(text(day))
                    .atTime(LocalTime.parse(text(time)))
                    .atZone(zone)
                    .toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Where the person or whoever asks for them is written to; empty if there is no mailbox. */
    String mailbox() {
        return text(requesterEmail).isEmpty() ? text(email) : text(requesterEmail);
    }

    /** Whether it says what is right instead. */
    public boolean corrects() {
        return !correction().isEmpty();
    }

    Correction correction() {
        return new Correction(text(newName), text(newEmail), text(newPhone), text(newAddress), text(newBirthDate));
    }

    /** @param controller key or name of the company whose service the person used; null if none */
    NewRequest toRequest(@Nullable OffsetDateTime receivedAt, boolean takesMessage, @Nullable String controller) {
        List<NewRequest.Identifier> found = new ArrayList<>();
        put(found, IdentifierType.EMAIL, email);
        put(found, IdentifierType.PHONE, phone);
        put(found, IdentifierType.ACCOUNT_ID, account);
        String written = text(message).replace("\r\n", "\n");
        return new NewRequest(
                text(right),
                text(residence),
                text(channel),
                receivedAt,
                new NewRequest.Subject(orNull(name), found, null),
                new NewRequest.Requester(text(relation), orNull(requesterName), orNull(mailbox())),
                orNull(relationship),
                controller,
                orNull(language),
                null,
                WrittenWish.of(
                        Right.ofWord(text(right)).orElse(null), written, text(choice), correction(), takesMessage));
    }

    private static void put(List<NewRequest.Identifier> found, IdentifierType type, @Nullable String typed) {
        if (!text(typed).isEmpty()) {
            found.add(new NewRequest.Identifier(type.word(), text(typed)));
        }
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    @Override
    public String toString() {
        return "StaffForm[***]";
    }
}

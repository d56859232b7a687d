package dev.habeas.portal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.IdentifierType;
import dev.habeas.intake.NewRequest;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the form of a request, as typed; nothing is null, what is not given is empty. Prints masked.
 *
 * @param relation {@code self}, {@code authorized-agent}, {@code guardian} or {@code legal-representative}
 * @param name of whoever asks
 * @param email the mailbox of whoever asks
 * @param subjectName whose data it is, if somebody else asks
 * @param subjectEmail an address of theirs
 * @param device the identifier of a browser or device, for an opt-out
 * @param relationship what the person is to us, as a word of the request
 * @param organisation the company whose service the person used, as they call it
 * @param choice one of the {@link Choices} of the right
 * @param newName what is right instead, as are the fields after it: only a rectification asks for them
 * @param trap filled in by programs only: people do not see the field
 */
record RequestForm(
        String relation,
        String name,
        String email,
        String subjectName,
        String subjectEmail,
        String phone,
        String account,
        String device,
        String message,
        String residence,
        String relationship,
        String organisation,
        String choice,
        String newName,
        String newEmail,
        String newPhone,
        String newAddress,
        String newBirthDate,
        String trap) {

    private static final String UNKNOWN = "unknown";

    RequestForm(
            @Nullable String relation,
            @Nullable String name,
            @Nullable String email,
            @Nullable String subjectName,
            @Nullable String subjectEmail,
            @Nullable String phone,
            @Nullable String account,
            @Nullable String device,
            @Nullable String message,
            @Nullable String residence,
            @Nullable String relationship,
            @Nullable String organisation,
            @Nullable String choice,
            @Nullable String newName,
            @Nullable String newEmail,
            @Nullable String newPhone,
            @Nullable String newAddress,
            @Nullable String newBirthDate,
            @Nullable String trap) {
        this.relation = plain(relation);
        this.name = plain(name);
        this.email = plain(email);
        this.subjectName = plain(subjectName);
        this.subjectEmail = plain(subjectEmail);
        this.phone = plain(phone);
        this.account = plain(account);
        this.device = plain(device);
        this.message = plain(message);
        this.residence = plain(residence);
        this.relationship = relationship == null ? UNKNOWN : plain(relationship);
        this.organisation = plain(organisation);
        this.choice = plain(choice);
        this.newName = plain(newName);
        this.newEmail = plain(newEmail);
        this.newPhone = plain(newPhone);
        this.newAddress = plain(newAddress);
        this.newBirthDate = plain(newBirthDate);
        this.trap = plain(trap);
    }

    static RequestForm blank(String residence) {
        return new RequestForm(
                "self", null, null, null, null, null, null, null, null, residence, null, null, null, null, null, null,
                null, null, null);
    }

    Correction correction() {
        return new Correction(newName, newEmail, newPhone, newAddress, newBirthDate);
    }

    boolean isForSelf() {
        return relation.equals("self");
    }

    /** What the person can be found by, by the field that it was typed into. */
    Map<String, NewRequest.Identifier> identifiers() {
        Map<String, NewRequest.Identifier> found = new LinkedHashMap<>();
        put(found, isForSelf() ? "email" : "subjectEmail", IdentifierType.EMAIL, isForSelf() ? email : subjectEmail);
        put(found, "phone", IdentifierType.PHONE, phone);
        put(found, "account", IdentifierType.ACCOUNT_ID, account);
        put(found, "device", IdentifierType.DEVICE_ID, device);
        return found;
    }

    /**
     * @param takesMessage whether the right has a place for what the person wrote
     * @param controller key or name of the company whose service the person used; null if none
     */
    NewRequest toRequest(
            Right right, String language, Instant receivedAt, boolean takesMessage, @Nullable String controller) {
        List<NewRequest.Identifier> found = new ArrayList<>(identifiers().values());
        boolean proven = !email.isEmpty() && RightsPolicy.needsMailbox(right);
        return new NewRequest(
                right.word(),
                residence,
                "web",
                receivedAt.atOffset(ZoneOffset.UTC),
                new NewRequest.Subject(orNull(isForSelf() ? name : subjectName), found, null),
                new NewRequest.Requester(relation, isForSelf() ? null : orNull(name), orNull(email)),
                relationship,
                controller,
                language,
                proven ? new NewRequest.Assurance(CaseFile.MAILBOX_PROVEN, null) : null,
                WrittenWish.of(right, message, choice, correction(), takesMessage));
    }

    private static void put(Map<String, NewRequest.Identifier> found, String field, IdentifierType type, String value) {
        if (!value.isEmpty()) {
            found.put(field, new NewRequest.Identifier(type.word(), value));
        }
    }

    /** Browsers send line breaks as CR LF. */
    private static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "RequestForm[***]";
    }
}

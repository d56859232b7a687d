package dev.habeas.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about people, as it lies in the vault.
 *
 * @param name of the subject; null if not given
 * @param birthDate of the subject; null if not given
 * @param requesterName of whoever asks for the subject; null if the subject asks, or it was not given
 * @param contact where the answer goes; null if no mailbox is known
 * @param assurance how the channel vouches for the requester, in its words; null if it does not
 * @param message what the person wrote; null if nothing
 * @param details what the person asked in particular, by the members that the right defines; may be empty
 */
public record CaseFile(
        @Nullable String name,
        List<Identifier> identifiers,
        @Nullable LocalDate birthDate,
        @Nullable String requesterName,
        @Nullable String contact,
        @Nullable String assurance,
        @Nullable String message,
        Map<String, String> details) {

    /** How a channel vouches for a mailbox that was shown to belong to whoever asks. */
    public static final String MAILBOX_PROVEN = "mailbox-proven";

    public CaseFile {
        identifiers = List.copyOf(identifiers);
        details = Map.copyOf(details);
    }

    /** Whether the person asks, by a mailbox they have shown to be theirs and by nothing that could be somebody else's. */
    public boolean isProvenByItsMailbox(PrivacyCase subject) {
        if (contact == null || assurance == null || !subject.requester().equals("self")) {
            return false;
        }
        String mailbox = new Identifier(IdentifierType.EMAIL, contact).normalised();
        return assurance.split(" ", 2)[0].equals(MAILBOX_PROVEN)
                && !identifiers.isEmpty()
                && identifiers.stream()
                        .allMatch(each -> each.type() == IdentifierType.EMAIL
                                && each.normalised().equals(mailbox));
    }

    /** Masked: everything in it is personal data. */
    @Override
    public String toString() {
        return "CaseFile[***]";
    }
}

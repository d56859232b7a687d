package dev.habeas.respond;

import dev.habeas.cases.CaseReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a letter about an erasure request may have to say. Which parts are mandatory depends on the letter; a letter
 * that lacks one is not written.
 *
 * @param receivedAt when the request reached us
 * @param dueAt when the answer is due by law
 * @param closedAt when the request was carried out, refused or withdrawn; null as long as it is open
 * @param erased systems and recipients that confirmed erasure, by the names people know
 * @param retained what is kept, item by item
 * @param grounds reason codes of a refusal
 * @param backupsUntil last day on which a backup may still hold a copy; null if not known
 */
public record ErasureLetter(
        CaseReference reference,
        Addressee addressee,
        Controller controller,
        AnswerRegime regime,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        List<String> erased,
        List<Retained> retained,
        List<String> grounds,
        @Nullable LocalDate backupsUntil) {

    public ErasureLetter {
        erased = List.copyOf(erased);
        retained = List.copyOf(retained);
        grounds = List.copyOf(grounds);
    }

    /** Masked: a letter is personal data. */
    @Override
    public String toString() {
        return "ErasureLetter[" + reference + "]";
    }
}

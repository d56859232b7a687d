package dev.habeas.respond;

import dev.habeas.cases.CaseReference;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a letter about a request may have to say. Which parts are mandatory depends on the letter; a letter
 * that lacks one is not written.
 *
 * @param receivedAt when the request reached us
 * @param dueAt when the answer is due by law
 * @param closedAt when the request was carried out, refused or withdrawn; null as long as it is open
 * @param right what was asked for
 * @param verifies whether the requester is identified before anything is done
 * @param answersAppeal whether this is our last word on an answer that was appealed
 * @param fulfilled systems and recipients that confirmed what was asked for, by the names people know
 * @param declined those that were told and did not do it, by the same names
 * @param retained what is kept, item by item
 * @param grounds reason codes of a refusal
 * @param sections what this right has to say beyond that
 * @param releases whether a restriction of the data ends with this letter
 * @param backupsUntil last day on which a backup may still hold a copy; null if not known
 */
public record AnswerFacts(
        CaseReference reference,
        Right right,
        boolean verifies,
        boolean answersAppeal,
        Addressee addressee,
        Controller controller,
        AnswerRegime regime,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        List<String> fulfilled,
        List<String> declined,
        List<Retained> retained,
        List<String> grounds,
        List<Section> sections,
        boolean releases,
        @Nullable LocalDate backupsUntil) {

    public AnswerFacts {
        fulfilled = List.copyOf(fulfilled);
        declined = List.copyOf(declined);
        retained = List.copyOf(retained);
        grounds = List.copyOf(grounds);
        sections = List.copyOf(sections);
    }

    /** Whether whoever is answered must not learn who holds the data, and is told so. */
    boolean namesNobody() {
        return sections.stream().anyMatch(each -> each.topic().equals("unnamed"));
    }

    /** Whether anything is kept on a ground of ours; nothing can be promised about what a recipient declined to do. */
    boolean keeps() {
        return retained.stream().anyMatch(item -> !item.declined())
                || grounds.stream().anyMatch(code -> !code.equals(PrivacyCase.DECLINED));
    }

    /** Masked: a letter is personal data. */
    @Override
    public String toString() {
        return "AnswerFacts[" + reference + "]";
    }
}

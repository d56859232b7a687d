package dev.habeas.breach;

import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts of notices: drafted from what is known now, for an officer to review and send, and kept in the vault as they
 * stood when an officer said that they were sent.
 */
@Component
class Drafts {

    private static final String INITIAL = ".initial";
    private static final String FINAL = ".final";

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final NoticeBook book;
    private final DraftTemplates templates;
    private final DraftFacts facts;
    private final Vault vault;
    private final Clock clock;

    Drafts(
            Breaches breaches,
            Awarenesses awarenesses,
            NoticeBook book,
            DraftTemplates templates,
            DraftFacts facts,
            Vault vault,
            Clock clock) {
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.book = book;
        this.templates = templates;
        this.facts = facts;
        this.vault = vault;
        this.clock = clock;
    }

    /** The draft as it reads now. Contains what people wrote, so reading it leaves evidence. */
    PersonalText write(Notice notice, Reader reader) {
        return write(
                notice,
                vault.read(notice.breach(), reader),
                book.isLate(notice) ? "undecided" : "not-late",
                notice.firstSentAt());
    }

    /** What was sent, in its last phase; empty if nothing was yet. */
    Optional<PersonalText> sent(Notice notice, Reader reader) {
        Map<String, PersonalText> written = vault.read(notice.breach(), reader);
        long phases = phases(notice, written);
        return Stream.of(INITIAL + "-" + phases, FINAL + "-" + phases, FINAL, INITIAL)
                .map(field(notice)::concat)
                .filter(written::containsKey)
                .findFirst()
                .map(written::get);
    }

    /** Keeps the text as it stands: what an officer says now was sent. What was sent before stays as it was. */
    void keepAsSent(Notice notice, String decision, String lateReason) {
        Map<String, PersonalText> written = vault.read(notice.breach(), Reader.system("breach-notice"));
        Instant first = Objects.requireNonNullElseGet(notice.firstSentAt(), clock::instant);
        PersonalText text = write(notice, written, lateReason, first);
        vault.put(notice.breach(), field(notice) + nextPhase(notice, decision, written), text);
    }

    /** Texts are numbered in the order in which they left, the complete ones too: more may become known after one. */
    private static String nextPhase(Notice notice, String decision, Map<String, PersonalText> written) {
        String kind = decision.equals("initial") ? INITIAL : FINAL;
        long phases = phases(notice, written);
        return phases == 0 ? kind : kind + "-" + (phases + 1);
    }

    private static long phases(Notice notice, Map<String, PersonalText> written) {
        return written.keySet().stream()
                .filter(each -> each.startsWith(field(notice) + "."))
                .count();
    }

    private PersonalText write(
            Notice notice, Map<String, PersonalText> written, String lateReason, @Nullable Instant sentAt) {
        Breach breach = breaches.get(notice.breach());
        DraftLanguage language = DraftLanguage.of(notice.place());
        Instant awareAt = awarenesses.standing(breach.id()).awareAt();
        DraftFacts.Timing timing =
                new DraftFacts.Timing(awareAt, sentAt, lateness(notice, lateReason, awareAt, sentAt));
        Map<String, String> values = facts.of(breach, notice, timing, written, language);
        return PersonalText.of(templates.fill(notice, language, values));
    }

    /** The reason that was given stands in every later phase; without one the times decide, not what was believed then. */
    private String lateness(Notice notice, String lateReason, Instant awareAt, @Nullable Instant sentAt) {
        if (notice.lateReason() != null) {
            return notice.lateReason();
        }
        boolean late = sentAt != null && book.leftLate(notice, awareAt, sentAt);
        return late && lateReason.equals("not-late") ? "hindsight" : lateReason;
    }

    private static String field(Notice notice) {
        return "notice." + notice.id();
    }
}

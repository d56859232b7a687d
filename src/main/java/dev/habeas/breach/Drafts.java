package dev.habeas.breach;

import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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
        return vault.read(notice.breach(), field(notice) + FINAL, reader)
                .or(() -> phases(notice, vault.read(notice.breach(), reader)).reduce((earlier, later) -> later));
    }

    /** Keeps the text as it stands: what an officer says now was sent. What was sent before stays as it was. */
    void keepAsSent(Notice notice, String decision, String lateReason) {
        Map<String, PersonalText> written = vault.read(notice.breach(), Reader.system("breach-notice"));
        Instant first = Objects.requireNonNullElseGet(notice.firstSentAt(), clock::instant);
        PersonalText text = write(notice, written, lateReason, first);
        vault.put(
                notice.breach(),
                field(notice) + (decision.equals("initial") ? nextPhase(notice, written) : FINAL),
                text);
    }

    private static String nextPhase(Notice notice, Map<String, PersonalText> written) {
        long sent = phases(notice, written).count();
        return sent == 0 ? INITIAL : INITIAL + "-" + (sent + 1);
    }

    /** What left before the final text, the first phase first. */
    private static Stream<PersonalText> phases(Notice notice, Map<String, PersonalText> written) {
        String first = field(notice) + INITIAL;
        return written.entrySet().stream()
                .filter(each -> each.getKey().startsWith(first))
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .map(Map.Entry::getValue);
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

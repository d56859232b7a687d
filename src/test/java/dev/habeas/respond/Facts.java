package dev.habeas.respond;

import dev.habeas.cases.CaseReference;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A complete erasure case to write letters about; a test changes the one thing it is about. */
record Facts(
        String name,
        Locale language,
        Residence residence,
        List<String> erased,
        List<Retained> retained,
        List<String> grounds,
        @Nullable Instant closedAt,
        @Nullable LocalDate backupsUntil,
        List<Section> sections) {

    static final String BILLING = "Invoices (billing)";

    static Facts of(Locale language, String residence) {
        return new Facts(
                "Erika Mustermann",
                language,
                new Residence(residence),
                List.of("User accounts", "Mailing list"),
                List.of(new Retained(BILLING, "EU-17-3-b", "§ 147 AO", LocalDate.of(2033, 12, 31), false)),
                List.of("EU-17-3-e"),
                Instant.parse("2026-03-20T09:00:00Z"),
                LocalDate.of(2026, 6, 30),
                List.of());
    }

    Facts named(String other) {
        return new Facts(other, language, residence, erased, retained, grounds, closedAt, backupsUntil, sections);
    }

    Facts erased(List<String> other) {
        return new Facts(name, language, residence, other, retained, grounds, closedAt, backupsUntil, sections);
    }

    Facts retained(List<Retained> other) {
        return new Facts(name, language, residence, erased, other, grounds, closedAt, backupsUntil, sections);
    }

    Facts refusedFor(String... other) {
        List<Section> why = List.of(new Section("particulars", "In your case", "Your order is open.", List.of()));
        return new Facts(name, language, residence, erased, retained, List.of(other), closedAt, backupsUntil, why);
    }

    Facts open() {
        return new Facts(name, language, residence, erased, retained, grounds, null, null, sections);
    }

    AnswerFacts letter() {
        return new AnswerFacts(
                new CaseReference("HB-7F3K-92QD"),
                Right.ERASURE,
                true,
                false,
                new Addressee(name, language, ZoneId.of("Europe/Berlin"), residence),
                new Controller("Acme Conversations", "privacy@acme.example"),
                AnswerRegime.of(residence),
                Instant.parse("2026-03-05T23:30:00Z"),
                Instant.parse("2026-04-07T21:59:59Z"),
                closedAt,
                erased,
                List.of(),
                retained,
                grounds,
                sections,
                false,
                backupsUntil);
    }
}

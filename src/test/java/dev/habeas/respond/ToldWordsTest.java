package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseReference;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A letter says of nobody that they were told who has not confirmed it. Source: GDPR Art. 19. */
class ToldWordsTest {

    private static final Retained INVOICES = new Retained("Invoices", "EU-17-3-b", null, null, false);
    private static final Retained FEED = new Retained("Partner feed", "RECIPIENT-DECLINED", null, null, true);

    @Test
    void namesWhoConfirmedAndWhoDidNot() {
        AnswerFacts facts =
                facts(List.of("Accounts", "Mailing list"), List.of("Partner feed"), List.of(INVOICES, FEED));

        assertThat(told(facts, Locale.ENGLISH))
                .isEqualTo(
                        "These were told and have confirmed it: Accounts, Mailing list, Invoices. These were told and"
                                + " have not done it: Partner feed. If you want to know more about those who get data from us,"
                                + " ask us.");
        assertThat(told(facts, Locale.GERMAN))
                .contains("bestätigt: Accounts, Mailing list, Invoices.", "nicht getan: Partner feed.");
    }

    @Test
    void saysSoIfNobodyConfirmed() {
        AnswerFacts facts = facts(List.of(), List.of(), List.of());

        assertThat(told(facts, Locale.ENGLISH))
                .startsWith("None of those to whom we pass data on")
                .doesNotContain("were told");
        assertThat(told(facts, Locale.GERMAN)).startsWith("Keine der Stellen").doesNotContain("unterrichtet");
    }

    @Test
    void whoRefusedAloneIsNotSaidToHaveConfirmed() {
        AnswerFacts facts = facts(List.of(), List.of("Partner feed"), List.of(FEED));

        assertThat(told(facts, Locale.ENGLISH)).startsWith("These were told and have not done it: Partner feed.");
    }

    private static String told(AnswerFacts facts, Locale language) {
        return new ToldWords(new RightWords()).of(facts, language, Map.of());
    }

    private static AnswerFacts facts(List<String> fulfilled, List<String> declined, List<Retained> retained) {
        Residence home = new Residence("DE");
        return new AnswerFacts(
                new CaseReference("HB-7F3K-92QD"),
                Right.ERASURE,
                true,
                false,
                new Addressee("", Locale.ENGLISH, ZoneId.of("UTC"), home),
                new Controller("Acme Conversations", "privacy@acme.example"),
                AnswerRegime.of(home),
                Instant.parse("2026-03-05T12:00:00Z"),
                Instant.parse("2026-04-05T21:59:59Z"),
                Instant.parse("2026-03-06T12:01:00Z"),
                fulfilled,
                declined,
                retained,
                List.of(),
                List.of(),
                false,
                null);
    }
}

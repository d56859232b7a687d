package dev.habeas.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import dev.habeas.respond.Section;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer to a restriction says what it rests on, what ends it, and that notice comes first. */
class RestrictionAnswerTest {

    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "accuracy, until we have checked that, bis wir das geprüft haben",
        "unlawful, rather than erased, statt gelöscht",
        "claims, that you no longer need it, dass Sie sie nicht mehr brauchen",
        "objection, whose grounds weigh more, wessen Gründe schwerer wiegen"
    })
    void everyGroundHasItsEnd(String ground, String english, String german) {
        assertThat(text(Map.of("ground", ground), Locale.ENGLISH))
                .contains(english, "Before we lift it, we write to you");
        assertThat(text(Map.of("ground", ground), Locale.GERMAN))
                .contains(german, "Bevor wir sie aufheben, schreiben wir");
    }

    @Test
    void withoutAGroundAllFourAreNamed() {
        assertThat(text(Map.of(), Locale.ENGLISH)).contains("one of the four reasons", "Before we lift it");
    }

    @Test
    void aRefusalSpeaksOfNoEnd() {
        assertThat(sections(Outcome.REFUSED, true, Map.of(), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whereNobodyHoldsAnythingNoRestrictionIsSpokenOf() {
        assertThat(sections(Outcome.GRANTED, false, Map.of(), Locale.ENGLISH)).isEmpty();
        assertThat(sections(Outcome.PARTLY_GRANTED, false, Map.of(), Locale.GERMAN))
                .isEmpty();
    }

    private static String text(Map<String, String> details, Locale language) {
        List<Section> sections = sections(Outcome.GRANTED, true, details, language);
        assertThat(sections).hasSize(1);
        assertThat(sections.get(0).topic()).isEqualTo("restriction-ends");
        return sections.get(0).text();
    }

    private static List<Section> sections(
            Outcome outcome, boolean restricted, Map<String, String> details, Locale language) {
        PrivacyCase subject = new PrivacyCase(
                new CaseId(UUID.randomUUID()),
                new CaseReference("HB-7F3K-92QD"),
                Right.RESTRICTION,
                "GDPR",
                Role.CONTROLLER,
                new Residence("DE"),
                "web",
                "self",
                language,
                null,
                NOW,
                NOW,
                CaseStatus.IN_PROGRESS,
                outcome,
                null,
                null);
        CaseFile file = new CaseFile(null, List.of(), null, null, null, null, null, details);
        return new RestrictionAnswer(id -> restricted).sections(subject, file, language);
    }
}

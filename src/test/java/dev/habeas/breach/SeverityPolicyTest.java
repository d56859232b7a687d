package dev.habeas.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.breach.SeverityPolicy.Scores;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityPolicyTest {

    /** The worked examples of the domain; the bounds belong to the higher level. */
    @ParameterizedTest
    @CsvSource({
        "contact export at an open address,  simple,      maximum,     unknown-recipients, none, none,      no,  1.5,  LOW",
        "the same with a malicious download, simple,      maximum,     unknown-recipients, none, none,      yes, 2.0,  MEDIUM",
        "pseudonymous logs known recipient,  behavioural, negligible,  known-recipients,   none, none,      no,  0.75, LOW",
        "billing records to wrong customer,  financial,   significant, known-recipients,   none, none,      no,  2.5,  MEDIUM",
        "billing records unknown recipients, financial,   maximum,     unknown-recipients, none, none,      no,  3.5,  HIGH",
        "health data public and malicious,   sensitive,   maximum,     unknown-recipients, none, none,      yes, 5.0,  VERY_HIGH",
        "accounts wiped with a backup,       simple,      maximum,     none,               none, temporary, no,  1.25, LOW",
        "three and nothing else,             financial,   maximum,     none,               none, none,      no,  3.0,  HIGH",
        "four and nothing else,              sensitive,   maximum,     none,               none, none,      no,  4.0,  VERY_HIGH"
    })
    void scoresAreExactAndBoundsInclusive(
            String situation,
            String category,
            String identification,
            String confidentiality,
            String integrity,
            String availability,
            String intent,
            BigDecimal score,
            Severity level) {
        BigDecimal computed = SeverityPolicy.score(
                new Scores(category, "none", identification, confidentiality, integrity, availability, intent));

        assertThat(computed).as(situation).isEqualByComparingTo(score);
        assertThat(Severity.of(computed)).as(situation).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "simple, plus-one, 2",
        "simple, plus-three, 4",
        "financial, plus-three, 4",
        "sensitive, minus-one, 3",
        "behavioural, minus-two, 1",
        "simple, minus-two, 1"
    })
    void theContextMovesTheWeightBetweenOneAndFour(String category, String context, BigDecimal score) {
        assertThat(SeverityPolicy.score(new Scores(category, context, "maximum", "none", "none", "none", "no")))
                .isEqualByComparingTo(score);
    }

    @Test
    void everyLossCounts() {
        assertThat(SeverityPolicy.score(new Scores(
                        "simple", "none", "negligible", "unknown-recipients", "unrecoverable", "full", "yes")))
                .isEqualByComparingTo("2.25");
    }

    @ParameterizedTest
    @CsvSource({
        "1.99, LOW",
        "2, MEDIUM",
        "2.99, MEDIUM",
        "3, HIGH",
        "3.99, HIGH",
        "4, VERY_HIGH",
        "6, VERY_HIGH",
        "0, LOW"
    })
    void aBoundBelongsToTheHigherLevel(BigDecimal score, Severity level) {
        assertThat(Severity.of(score)).isEqualTo(level);
    }

    @Test
    void anUnknownCodeIsRefusedAndNotRepeated() {
        assertThatThrownBy(() ->
                        SeverityPolicy.score(new Scores("Zyx-CANARY", "none", "maximum", "none", "none", "none", "no")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("CANARY");
    }
}

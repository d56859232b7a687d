package dev.habeas.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.engine.RuleTableFile;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of {@code vectors.csv} through the rule table as it is deployed; afterwards no row of it was left out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedDeadlinesTest {

    private static final Pattern RULE_ID = Pattern.compile("_ruleId\"><text>\"([A-Z0-9-]+)\"</text>");

    private final Set<String> hit = new TreeSet<>();

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5} {6} {7}")
    @CsvFileSource(resources = "vectors.csv", useHeadersInDisplayName = true)
    void fallOnTheExpectedInstant(
            Regime regime,
            String topic,
            String place,
            String startedAt,
            String extended,
            @Nullable String pauses,
            String event,
            String which,
            String expected) {
        Residence residence = new Residence(place);
        Matter plain = Matter.of(Clocks.topic(topic), residence, Clocks.at(startedAt))
                .withPauses(Clocks.pauses(pauses, residence));
        Matter matter = extended.equals("yes") ? plain.asExtended() : plain;

        Deadline deadline = Clocks.CLOCK
                .deadline(regime, DeadlineEvent.ofWord(event).orElseThrow(), matter)
                .orElseThrow();

        hit.add(deadline.basis().ruleId());
        assertThat(instant(deadline, which)).as(deadline.explanation()).isEqualTo(Clocks.at(expected));
        assertThat(deadline.internalDueAt()).isBeforeOrEqualTo(deadline.dueAt());
    }

    @AfterAll
    void everyRowOfTheRuleTableIsHitByAWorkedDeadline() {
        Set<String> all = RULE_ID.matcher(RuleTableFile.xml())
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(hit).isEqualTo(all).hasSizeGreaterThan(100);
    }

    private static @Nullable Instant instant(Deadline deadline, String which) {
        return switch (which) {
            case "due" -> deadline.dueAt();
            case "unpaused" -> deadline.unpausedDueAt();
            case "internal" -> deadline.internalDueAt();
            case "outer" -> deadline.legalOuter();
            default -> throw new IllegalArgumentException(which);
        };
    }
}

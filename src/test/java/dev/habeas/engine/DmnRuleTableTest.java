package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.deadlines.DeadlineRule;
import dev.habeas.deadlines.RuleTable;
import dev.habeas.deadlines.Topic;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

class DmnRuleTableTest {

    private static final RuleTable TABLE = RuleTableFile.SHARED.current();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    @Test
    void everyRightHasAnAnswerOrAComplianceDateUnderEveryRegimeThatGrantsRights() {
        for (Regime regime : regimesOfRights()) {
            for (Right right : Right.values()) {
                if (regime != Regime.COPPA || right == Right.CHILD_DELETION) {
                    assertThat(Stream.of(DeadlineEvent.RESPOND, DeadlineEvent.COMPLY)
                                    .anyMatch(event -> find(regime, Topic.of(right), event, RECEIVED)
                                            .isPresent()))
                            .as(regime + " " + right)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whereNoLawIsKnownTheRowSendsTheCaseToAPerson() {
        assertThat(find(Regime.VOLUNTARY, Topic.ERASURE, DeadlineEvent.RESPOND, RECEIVED))
                .get()
                .matches(DeadlineRule::needsPerson);
        assertThat(find(Regime.GDPR, Topic.ERASURE, DeadlineEvent.RESPOND, RECEIVED))
                .get()
                .matches(rule -> !rule.needsPerson());
    }

    @Test
    void noQuestionEverHasTwoRowsAndEveryRowNamesALawThatIsValidWhenItDecides() {
        for (Regime regime : Regime.values()) {
            for (Topic topic : Topic.values()) {
                for (DeadlineEvent event : topic.events()) {
                    find(regime, topic, event, RECEIVED).ifPresent(DmnRuleTableTest::isSound);
                }
            }
        }
    }

    private static void isSound(DeadlineRule rule) {
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.validFrom()).as(rule.ruleId()).isBeforeOrEqualTo(RECEIVED);
        LocalDate to = rule.validTo();
        assertThat(to == null || !to.isBefore(RECEIVED)).as(rule.ruleId()).isTrue();
    }

    @Test
    void aRowThatBeginsOrEndsSaysSoInItsDatesAndNoDayIsLeftBetween() {
        assertThat(find(Regime.CA_1798_82, Topic.BREACH, DeadlineEvent.NOTIFY_INDIVIDUALS, LocalDate.of(2025, 12, 31)))
                .get()
                .returns(LocalDate.of(2025, 12, 31), DeadlineRule::validTo);
        assertThat(find(Regime.CA_1798_82, Topic.BREACH, DeadlineEvent.NOTIFY_INDIVIDUALS, LocalDate.of(2026, 1, 1)))
                .get()
                .returns(LocalDate.of(2026, 1, 1), DeadlineRule::validFrom);
    }

    @Test
    void aLawThatChangesDecidesFromItsFirstDayOn() {
        assertThat(respond(Regime.UK_GDPR, LocalDate.of(2026, 2, 4))).isEqualTo("UK-RSP-01");
        assertThat(respond(Regime.UK_GDPR, LocalDate.of(2026, 2, 5))).isEqualTo("UK-RSP-02");
        assertThat(respond(Regime.UK_GDPR, LocalDate.of(2026, 2, 6))).isEqualTo("UK-RSP-02");
        assertThat(respond(Regime.IN_DPDP, LocalDate.of(2027, 5, 12))).isEqualTo("IN-RSP-01");
        assertThat(respond(Regime.IN_DPDP, LocalDate.of(2027, 5, 13))).isEqualTo("IN-RSP-02");
    }

    @Test
    void twoRowsThatApplyAtOnceAreAnError() {
        String doubled = RuleTableFile.xml()
                .replace(
                        "\"UK_GDPR\"</text></inputEntry>\n        <inputEntry" + " id=\"In_UK_ACK_01_topic\">",
                        "\"GDPR\"</text></inputEntry>\n        <inputEntry id=\"In_UK_ACK_01_topic\">");
        RuleTable table = new RuleTableFile(doubled).current();

        assertThatIllegalStateException()
                .isThrownBy(() -> table.find(Regime.GDPR, Topic.ACCESS, DeadlineEvent.ACKNOWLEDGE, RECEIVED));
    }

    @Test
    void aRowWithAWordThatIsNoneIsAnError() {
        RuleTable table = new RuleTableFile(RuleTableFile.xml().replace("\"fee-reflection\"", "\"perhaps\"")).current();

        assertThatIllegalStateException()
                .isThrownBy(() -> table.find(Regime.CH_FADP, Topic.ACCESS, DeadlineEvent.RESPOND, RECEIVED));
    }

    @Test
    void theNewerExpressionLanguageOfTheEngineReadsTheTableAlike() {
        DmnEngine newer =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        RuleTable other = new DmnRuleTable(TABLE.version(), newer, RuleTableFile.xml());

        for (LocalDate received : List.of(LocalDate.of(2026, 2, 4), LocalDate.of(2026, 2, 5))) {
            assertThat(other.find(Regime.UK_GDPR, Topic.ACCESS, DeadlineEvent.RESPOND, received))
                    .isPresent()
                    .isEqualTo(find(Regime.UK_GDPR, Topic.ACCESS, DeadlineEvent.RESPOND, received));
        }
        assertThat(other.find(Regime.CCPA, Topic.ENQUIRY, DeadlineEvent.ACKNOWLEDGE, RECEIVED))
                .isPresent()
                .isEqualTo(find(Regime.CCPA, Topic.ENQUIRY, DeadlineEvent.ACKNOWLEDGE, RECEIVED));
    }

    private static Set<Regime> regimesOfRights() {
        return Arrays.stream(Locale.getISOCountries())
                .flatMap(country -> Stream.concat(
                        Stream.of(country),
                        Stream.of(
                                        "CA", "VA", "CO", "CT", "UT", "TX", "OR", "MT", "NE", "NH", "DE", "MD", "TN",
                                        "IN", "KY", "RI", "NJ", "MN", "IA", "FL", "QC")
                                .map(region -> country + "-" + region)))
                .flatMap(code -> Jurisdiction.of(new Residence(code)).regimes().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Regime.class)));
    }

    private static String respond(Regime regime, LocalDate received) {
        return find(regime, Topic.ACCESS, DeadlineEvent.RESPOND, received)
                .orElseThrow()
                .ruleId();
    }

    private static Optional<DeadlineRule> find(Regime regime, Topic topic, DeadlineEvent event, LocalDate received) {
        return TABLE.find(regime, topic, event, received);
    }
}

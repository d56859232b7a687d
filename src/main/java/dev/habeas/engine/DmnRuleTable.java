package dev.habeas.engine;

import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.deadlines.DeadlineRule;
import dev.habeas.deadlines.RuleTable;
import dev.habeas.deadlines.Topic;
import dev.habeas.jurisdictions.Regime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * One version of the decision {@code response-deadline}, parsed once. It is evaluated outside the process engine, so no
 * decision history is written: the deadline itself records the row and the version that decided it. An evaluation of the
 * whole table takes milliseconds, hence each question is asked once; a date matters only by which of the dates written
 * in the table it lies between.
 */
final class DmnRuleTable implements RuleTable {

    static final String DECISION = "response-deadline";

    private static final Pattern DATE = Pattern.compile("date and time\\(\"(\\d{4}-\\d{2}-\\d{2})T");

    private final String version;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final NavigableSet<LocalDate> turns = new TreeSet<>();
    private final Map<Question, Optional<DeadlineRule>> answers = new ConcurrentHashMap<>();

    private record Question(
            Regime regime,
            Topic topic,
            DeadlineEvent event,
            @Nullable LocalDate since) {}

    DmnRuleTable(String version, DmnEngine engine, String xml) {
        this.version = version;
        this.engine = engine;
        this.decision = engine.parseDecision(DECISION, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Matcher dates = DATE.matcher(xml);
        while (dates.find()) {
            LocalDate date = LocalDate.parse(dates.group(1));
            turns.add(date);
            turns.add(date.plusDays(1));
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<DeadlineRule> find(Regime regime, Topic topic, DeadlineEvent event, LocalDate receivedOn) {
        Question question = new Question(regime, topic, event, turns.floor(receivedOn));
        return answers.computeIfAbsent(question, asked -> ask(asked, receivedOn));
    }

    private Optional<DeadlineRule> ask(Question question, LocalDate receivedOn) {
        VariableMap inputs = Variables.createVariables()
                .putValue("regime", question.regime().word())
                .putValue("topic", question.topic().word())
                .putValue("event", question.event().word())
                .putValue("receivedOn", startOf(receivedOn));
        try {
            DmnDecisionRuleResult row =
                    engine.evaluateDecisionTable(decision, inputs).getSingleResult();
            return Optional.ofNullable(row).map(found -> new DmnRow(found).rule(version));
        } catch (DmnEngineException | IllegalArgumentException e) {
            throw new IllegalStateException("No usable row in " + version + " for " + question, e);
        }
    }

    /** The decision engine reads the dates of the table in the zone of the machine, so the input must be told likewise. */
    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /**
     * The decision engine in its older FEEL, which the table is written to fit as well: it keeps what it has parsed,
     * while the newer one parses every cell again and takes half a second for a table of this size.
     */
    static DmnEngine newEngine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(true);
        return configuration.buildEngine();
    }
}

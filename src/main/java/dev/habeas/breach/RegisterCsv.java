package dev.habeas.breach;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register as a table (RFC 4180): one line per breach, lists separated by a blank. Codes only, so no formula can hide in a cell. */
final class RegisterCsv {

    private static final String LINE_END = "\r\n";
    private static final List<Column> COLUMNS = List.of(
            new Column("reference", BreachView::reference),
            new Column("id", breach -> breach.id().toString()),
            new Column("role", BreachView::role),
            new Column("controller", breach -> String.join(" ", breach.controllers())),
            new Column("status", BreachView::status),
            new Column("reported_at", breach -> time(breach.reportedAt())),
            new Column("aware_at", breach -> time(breach.awareAt())),
            new Column("discovered_at", breach -> time(breach.discoveredAt())),
            new Column("occurred_from", breach -> time(breach.occurredFrom())),
            new Column("occurred_to", breach -> time(breach.occurredTo())),
            new Column("nature", breach -> String.join(" ", breach.nature())),
            new Column("places", breach -> String.join(" ", breach.places())),
            new Column("categories", breach -> String.join(" ", breach.categories())),
            new Column("subject_categories", breach -> String.join(" ", breach.subjectCategories())),
            new Column("subjects_approx", breach -> number(breach.subjectsApprox())),
            new Column("records_approx", breach -> number(breach.recordsApprox())),
            new Column("containment", BreachView::containment),
            new Column("score", breach -> Objects.toString(breach.score(), "")),
            new Column("rated", BreachView::rated),
            new Column("severity", BreachView::severity),
            new Column("lowering_reason", BreachView::loweringReason),
            new Column("scores", breach -> String.join(" ", breach.scores())),
            new Column("many_affected", breach -> yesOrNo(breach.manyAffected())),
            new Column("unintelligible", breach -> yesOrNo(breach.unintelligible())),
            new Column("effects_recorded_at", breach -> time(breach.effectsRecordedAt())),
            new Column("measures_recorded_at", breach -> time(breach.measuresRecordedAt())),
            new Column("decisions", RegisterCsv::decisions),
            new Column("notices", RegisterCsv::notices),
            new Column("delays", RegisterCsv::delays),
            new Column("missed_deadlines", RegisterCsv::missed),
            new Column("delay_cause", BreachView::delayCause),
            new Column("root_cause", BreachView::rootCause),
            new Column("lesson", BreachView::lesson),
            new Column("closed_at", breach -> time(breach.closedAt())));

    private RegisterCsv() {}

    private record Column(String name, Function<BreachView, @Nullable String> value) {}

    static String of(List<BreachView> breaches) {
        Stream<String> head = Stream.of(COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")));
        Stream<String> lines = breaches.stream().map(RegisterCsv::line);
        return Stream.concat(head, lines).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String line(BreachView breach) {
        return COLUMNS.stream()
                .map(column -> cell(Objects.requireNonNullElse(column.value().apply(breach), "")))
                .collect(Collectors.joining(","));
    }

    private static String cell(String value) {
        return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String notices(BreachView breach) {
        return breach.notices().stream()
                .map(each -> String.join(
                        ":",
                        each.customer() == null ? each.kind() : each.kind() + "=" + each.customer(),
                        each.place(),
                        each.regime(),
                        each.state(),
                        Objects.requireNonNullElse(each.decision(), "-"),
                        Objects.requireNonNullElse(each.lateReason(), "-"),
                        time(each.firstSentAt()),
                        Objects.requireNonNullElse(each.decidedBy(), "-"),
                        time(each.doneAt())))
                .collect(Collectors.joining(" "));
    }

    /** What was decided in which task, about which notice, by whom and when. */
    private static String decisions(BreachView breach) {
        return breach.decisions().stream()
                .map(each -> String.join(
                        ":",
                        each.task() + about(breach, each.notice()),
                        each.decision(),
                        each.decidedBy(),
                        time(each.decidedAt())))
                .collect(Collectors.joining(" "));
    }

    private static String about(BreachView breach, @Nullable UUID notice) {
        return breach.notices().stream()
                .filter(each -> each.id().equals(notice))
                .map(each -> "=" + (each.customer() == null ? each.place() : each.customer()))
                .collect(Collectors.joining());
    }

    private static String delays(BreachView breach) {
        return breach.delays().stream()
                .map(each -> each.place() + ":" + time(each.until()))
                .collect(Collectors.joining(" "));
    }

    private static String missed(BreachView breach) {
        return breach.deadlines().stream()
                .filter(each -> each.state().equals(BreachDeadline.State.MISSED.word()))
                .map(each -> each.event() + ":" + each.place())
                .collect(Collectors.joining(" "));
    }

    private static String time(@Nullable OffsetDateTime time) {
        return time == null ? "" : time.toInstant().toString();
    }

    private static String yesOrNo(boolean flag) {
        return flag ? "yes" : "no";
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

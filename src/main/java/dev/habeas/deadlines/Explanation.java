package dev.habeas.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in one sentence why a deadline is what it is. */
final class Explanation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM uuuu", Locale.UK);

    private final DeadlineRule rule;
    private final Reckoning reckoning;
    private final ZoneId zone;

    Explanation(DeadlineRule rule, Reckoning reckoning, ZoneId zone) {
        this.rule = rule;
        this.reckoning = reckoning;
        this.zone = zone;
    }

    String of(Topic topic, DeadlineEvent event, Instant startedAt) {
        String sentence = reckoning.inHours() ? hours(topic, startedAt) : days(topic, event);
        return sentence + " (" + rule.source() + ").";
    }

    static String moment(Instant at, ZoneId zone) {
        return SECOND.format(at.atZone(zone)) + " (" + place(zone) + ")";
    }

    private String hours(Topic topic, Instant startedAt) {
        return begun(topic) + " at " + MINUTE.format(startedAt.atZone(zone)) + " (" + place(zone) + "); "
                + rule.term().inWords() + ", weekends and holidays included, end at "
                + MINUTE.format(reckoning.dueAt().atZone(zone));
    }

    private String days(Topic topic, DeadlineEvent event) {
        String sentence = begun(topic) + " on " + DAY.format(reckoning.startedOn()) + " (" + place(zone) + "); "
                + start() + period() + " " + WEEKDAY.format(reckoning.lastDay()) + paused();
        if (event == DeadlineEvent.EARLIEST_REPROMPT) {
            return sentence + ", so the question may be put again from "
                    + DAY.format(reckoning.lastDay().plusDays(1));
        }
        return sentence + end();
    }

    private String start() {
        LocalDate begins = reckoning.suspension().begins();
        return begins.equals(reckoning.startedOn()) ? "" : "the period begins on " + DAY.format(begins) + "; ";
    }

    private String period() {
        if (rule.term().equals(new Term(0, Term.Unit.DAYS))) {
            return "due the same day,";
        }
        return rule.term().inWords() + (rule.term().count() == 1 ? " ends on" : " end on");
    }

    private String paused() {
        long days = reckoning.suspension().days();
        String counted = days == 0 ? "" : ", " + days + (days == 1 ? " day" : " days") + " of waiting not counted";
        return reckoning.suspension().open() ? counted + ", and the clock waits for an answer" : counted;
    }

    private String end() {
        LocalDate last = reckoning.lastDay();
        LocalDate due = reckoning.dueOn();
        if (!due.equals(last)) {
            return ", " + dayOff(last) + ", so the period ends on " + WEEKDAY.format(due);
        }
        boolean weekend = last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return weekend && rule.term().count() > 0 ? ", a day off that does not lengthen the period" : "";
    }

    private static String dayOff(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> "a Saturday";
            case SUNDAY -> "a Sunday";
            default -> "a public holiday";
        };
    }

    private static String begun(Topic topic) {
        return switch (topic) {
            case BREACH -> "Known";
            case BREACH_HIGH_RISK -> "High risk found";
            case BREACH_NOTIFIED -> "People told";
            case BREACH_PROCESSOR -> "Known to us";
            case DROP_ACCESS -> "Last read";
            case APPEAL -> "Appeal received";
            default -> "Received";
        };
    }

    private static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}

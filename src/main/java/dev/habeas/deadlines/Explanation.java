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
        LocalDate last = reckoning.lastDay();
        String sentence = begun(topic) + " on " + DAY.format(reckoning.startedOn()) + " (" + place(zone) + "); "
                + start() + period() + " " + WEEKDAY.format(last);
        if (event == DeadlineEvent.EARLIEST_REPROMPT) {
            return sentence + ", so the question may be put again from " + DAY.format(last.plusDays(1));
        }
        return sentence + end(last) + (reckoning.suspension().open() ? "; the clock waits for an answer" : "");
    }

    private String start() {
        LocalDate begins = reckoning.suspension().begins();
        return begins.equals(reckoning.startedOn()) ? "" : "the period begins on " + DAY.format(begins) + "; ";
    }

    private String period() {
        Term term = rule.term();
        long waited = reckoning.suspension().days();
        if (waited > 0) {
            return term.inWords() + " and " + waited + (waited == 1 ? " day" : " days") + " of waiting end on";
        }
        if (term.count() == 0) {
            return "due the same day,";
        }
        return term.inWords() + (term.count() == 1 ? " ends on" : " end on");
    }

    private String end(LocalDate last) {
        boolean weekend = last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        LocalDate due = reckoning.dueOn();
        if (!due.equals(last)) {
            return (weekend ? ", a day off" : ", a public holiday") + ", so the period ends on " + WEEKDAY.format(due);
        }
        return weekend && rule.term().count() > 0 ? ", a day off that does not lengthen the period" : "";
    }

    private static String begun(Topic topic) {
        return switch (topic) {
            case BREACH -> "Known";
            case BREACH_HIGH_RISK -> "High risk found";
            case BREACH_NOTIFIED -> "People told";
            case BREACH_PHASE -> "Told in part";
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

package dev.habeas.deadlines;

import static dev.habeas.deadlines.DeadlineEvent.ACKNOWLEDGE;
import static dev.habeas.deadlines.DeadlineEvent.APPEAL_RESPOND;
import static dev.habeas.deadlines.DeadlineEvent.COMPLAINT_ACK;
import static dev.habeas.deadlines.DeadlineEvent.COMPLY;
import static dev.habeas.deadlines.DeadlineEvent.EARLIEST_REPROMPT;
import static dev.habeas.deadlines.DeadlineEvent.EXTENSION_NOTICE;
import static dev.habeas.deadlines.DeadlineEvent.FREEZE;
import static dev.habeas.deadlines.DeadlineEvent.NEXT_ACCESS;
import static dev.habeas.deadlines.DeadlineEvent.NOTIFY_AG;
import static dev.habeas.deadlines.DeadlineEvent.NOTIFY_AUTHORITY;
import static dev.habeas.deadlines.DeadlineEvent.NOTIFY_AUTHORITY_SUPPLEMENT;
import static dev.habeas.deadlines.DeadlineEvent.NOTIFY_CONTROLLER;
import static dev.habeas.deadlines.DeadlineEvent.NOTIFY_INDIVIDUALS;
import static dev.habeas.deadlines.DeadlineEvent.REFUSAL_NOTICE;
import static dev.habeas.deadlines.DeadlineEvent.RESPOND;

import dev.habeas.jurisdictions.Right;
import java.util.List;
import java.util.Locale;

/**
 * What started a clock: a right that was asked for, or something finer for which the law has a clock of its own. The
 * rule table is read by these words.
 */
public enum Topic {
    ACCESS,
    PORTABILITY,
    RECTIFICATION,
    ERASURE,
    RESTRICTION,
    OBJECTION,
    AUTOMATED_DECISION,
    OPT_OUT,
    CONSENT_WITHDRAWAL,
    /** A child's data; our own limits go before the longer ones of the laws, in every country. */
    CHILD_DELETION(ACKNOWLEDGE, FREEZE, COMPLY, RESPOND, EXTENSION_NOTICE, REFUSAL_NOTICE),
    ENQUIRY,
    /** Objection to direct marketing, GDPR Art. 21(2): absolute, the stop is immediate. */
    MARKETING_OBJECTION,
    /** Limit the use of sensitive personal information, California. */
    LIMIT_USE,
    /** Opt out of automated decision-making technology, California. */
    ADMT_OPT_OUT,
    /** A complaint to the company itself, United Kingdom. */
    COMPLAINT(COMPLAINT_ACK, ACKNOWLEDGE, RESPOND),
    /** An appeal against a refusal; counted from the receipt of the appeal. */
    APPEAL(APPEAL_RESPOND, EXTENSION_NOTICE),
    /** The cycle in which a data broker reads California's deletion platform; counted from the last reading. */
    DROP_ACCESS(NEXT_ACCESS),
    /** A request of a platform customer's end user, which the company passes on; counted from its receipt. */
    ROUTING(COMPLY),
    /** A breach; counted from awareness, in the United States from discovery. */
    BREACH(NOTIFY_AUTHORITY, NOTIFY_AUTHORITY_SUPPLEMENT, NOTIFY_INDIVIDUALS, NOTIFY_AG),
    /** The decision that a breach is likely to result in a high risk; counted from that decision. */
    BREACH_HIGH_RISK(NOTIFY_INDIVIDUALS),
    /** People have been told of a breach; counted from that notice. */
    BREACH_NOTIFIED(NOTIFY_AG),
    /** An authority has a first notice that is not complete; counted from the last one it got. */
    BREACH_PHASE(NOTIFY_AUTHORITY_SUPPLEMENT),
    /** A breach of data that we hold for a customer; counted from our own knowledge. */
    BREACH_PROCESSOR(NOTIFY_CONTROLLER);

    private static final List<DeadlineEvent> OF_A_RIGHT =
            List.of(ACKNOWLEDGE, COMPLY, RESPOND, EXTENSION_NOTICE, REFUSAL_NOTICE, EARLIEST_REPROMPT);

    private final List<DeadlineEvent> events;

    Topic(DeadlineEvent... events) {
        this.events = List.of(events);
    }

    /** The topic of a right as such. */
    public static Topic of(Right right) {
        return valueOf(right.name());
    }

    /** The word of the rule table, such as {@code opt-out}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its process works to the day on which it has to be done, because that is not to wait for the answer. */
    public boolean isUrgent() {
        return this == CHILD_DELETION;
    }

    /** The events that a law may attach to this topic; which of them exist under a regime, the rule table says. */
    public List<DeadlineEvent> events() {
        return events.isEmpty() ? OF_A_RIGHT : events;
    }
}

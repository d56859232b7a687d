package dev.habeas.deadlines;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The deadlines of one matter under every regime that applies, the earliest first. One works to the earliest of an
 * event and answers what all regimes ask.
 */
public record Schedule(List<Deadline> deadlines) {

    public Schedule {
        deadlines = deadlines.stream()
                .sorted(Comparator.comparing(Deadline::dueAt)
                        .thenComparing(Deadline::event)
                        .thenComparing(Deadline::regime))
                .toList();
    }

    /** The earliest deadline of this event; empty if no regime knows it. */
    public Optional<Deadline> first(DeadlineEvent event) {
        return deadlines.stream().filter(deadline -> deadline.event() == event).findFirst();
    }

    /** When the person has to be answered; where a topic has no answer, when it has to be done; empty if neither. */
    public Optional<Deadline> answer() {
        return deadlines.stream()
                .filter(deadline -> deadline.event().isAnswer())
                .findFirst()
                .or(() -> first(DeadlineEvent.COMPLY));
    }

    /** What the process of a topic works to: the answer, and where the topic is urgent the deed; empty if neither. */
    public Optional<Deadline> target(Topic topic) {
        return topic.isUrgent() ? first(DeadlineEvent.COMPLY).or(this::answer) : answer();
    }

    /** The earliest deadline of each event, the earliest first: one per event, whatever the number of regimes. */
    public List<Deadline> binding() {
        return deadlines.stream()
                .filter(deadline ->
                        first(deadline.event()).filter(deadline::equals).isPresent())
                .distinct()
                .toList();
    }

    /** Whether no law is known to decide some of it, so that a person looks at the case. */
    public boolean needsPerson() {
        return deadlines.stream().anyMatch(deadline -> deadline.basis().needsPerson());
    }
}

package dev.habeas.casework;

import dev.habeas.cases.DueCases;
import dev.habeas.cases.PrivacyCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list.
 *
 * @param dueAt the earliest duty that is not fulfilled; null if none is left
 * @param dueTone of that date; quiet if there is none
 */
record ListLine(PrivacyCase subject, Tone tone, @Nullable Instant dueAt, Tone dueTone) {

    static ListLine of(DueCases.Line line, Words words) {
        Instant due = line.dueAt();
        return new ListLine(
                line.subject(),
                Tone.of(line.subject().status()),
                due,
                due == null ? Tone.QUIET : Tone.ofDue(words.daysTo(due), due.isBefore(words.now())));
    }
}

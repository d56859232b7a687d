package dev.habeas.casework;

import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.processors.Instruction;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the five steps that every case takes, and how far it has come. */
record Step(Name name, State state) {

    /** In the order in which they are taken. */
    enum Name {
        RECEIVED,
        IDENTITY,
        DECISION,
        RECIPIENTS,
        ANSWER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@link #SKIPPED}: the case ended without it. */
    enum State {
        DONE,
        CURRENT,
        AHEAD,
        SKIPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Step> of(PrivacyCase subject, List<Instruction> ledger, boolean identityDecided) {
        Name current = current(subject, ledger);
        boolean closed = subject.status().isFinal();
        return Stream.of(Name.values())
                .map(name -> new Step(
                        name,
                        closed
                                ? closed(name, subject, ledger, identityDecided)
                                : stateOf(name, current, subject.outcome())))
                .toList();
    }

    private static Name current(PrivacyCase subject, List<Instruction> ledger) {
        boolean settled = !ledger.isEmpty()
                && ledger.stream().allMatch(each -> each.state().isFinal());
        return switch (subject.status()) {
            case RECEIVED, AWAITING_IDENTITY -> Name.IDENTITY;
            case AWAITING_CLARIFICATION -> Name.DECISION;
            case IN_PROGRESS -> subject.outcome() == null ? Name.DECISION : Name.ANSWER;
            case AWAITING_RECIPIENTS, AWAITING_BACKUP_EXPIRY ->
                settled && subject.outcome() != null ? Name.ANSWER : Name.RECIPIENTS;
            case COMPLETED, REFUSED, WITHDRAWN, ROUTED_TO_CUSTOMER -> Name.ANSWER;
        };
    }

    /** A refusal is answered without telling the recipients anything. */
    private static State stateOf(Name name, Name current, @Nullable Outcome outcome) {
        if (name == Name.RECIPIENTS && outcome == Outcome.REFUSED) {
            return State.SKIPPED;
        }
        if (name == current) {
            return State.CURRENT;
        }
        return name.compareTo(current) < 0 ? State.DONE : State.AHEAD;
    }

    private static State closed(Name name, PrivacyCase subject, List<Instruction> ledger, boolean identityDecided) {
        boolean withdrawn = subject.status() == CaseStatus.WITHDRAWN;
        boolean taken = switch (name) {
            case RECEIVED, ANSWER -> true;
            case IDENTITY -> identityDecided || !withdrawn;
            case DECISION -> !withdrawn || !ledger.isEmpty();
            case RECIPIENTS -> !ledger.isEmpty();
        };
        return taken ? State.DONE : State.SKIPPED;
    }
}

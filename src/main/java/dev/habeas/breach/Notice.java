package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to be told of a breach.
 *
 * @param recipient key of the customer who is told; empty where the place says who is
 * @param place ISO 3166 code of where the affected people live; of a customer, the first place of the breach
 * @param regime word of the law that asks for it
 * @param rule the law, as cited
 * @param decision what was done, a code of the form; null while nothing is
 * @param lateReason why it came late; null if it did not or is still to come
 * @param decidedBy id of the staff user; null while nothing is done
 * @param firstSentAt when the first notice left; null before
 * @param doneAt when nothing was owed any more; null before
 */
record Notice(
        UUID id,
        CaseId breach,
        Kind kind,
        String recipient,
        String place,
        String regime,
        String rule,
        State state,
        @Nullable String decision,
        @Nullable String lateReason,
        @Nullable String decidedBy,
        @Nullable Instant firstSentAt,
        @Nullable Instant doneAt) {

    /** Who is told. */
    enum Kind {
        AUTHORITY("notify-authority"),
        PEOPLE("notify-individuals"),
        CUSTOMER("notify-controller");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The deadline that it keeps, or the first one of several. */
        String event() {
            return event;
        }

        static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is. */
    enum State {
        OWED,
        STARTED,
        DONE,
        EXCEPTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Notice owed(CaseId breach, Kind kind, String place, String regime, String rule) {
        return owed(breach, kind, "", place, regime, rule);
    }

    static Notice owedToCustomer(CaseId breach, String customer, String place, String regime, String rule) {
        return owed(breach, Kind.CUSTOMER, customer, place, regime, rule);
    }

    private static Notice owed(CaseId breach, Kind kind, String recipient, String place, String regime, String rule) {
        return new Notice(
                UUID.randomUUID(),
                breach,
                kind,
                recipient,
                place,
                regime,
                rule,
                State.OWED,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether its tasks decide on this duty of its place. */
    boolean decidesOn(BreachDeadline due) {
        Set<String> events = switch (kind) {
            case AUTHORITY -> Set.of(NoticeBook.AUTHORITY, NoticeBook.SUPPLEMENT, NoticeBook.ATTORNEY_GENERAL);
            case PEOPLE -> Set.of(NoticeBook.PEOPLE, NoticeBook.ATTORNEY_GENERAL);
            case CUSTOMER -> Set.of(NoticeBook.CUSTOMER);
        };
        return place.equals(due.place()) && regime.equals(due.regime()) && events.contains(due.event());
    }

    /** Whether a state of the United States asks for it. */
    boolean isAmerican() {
        return regime.equals("CA_1798_82") || regime.startsWith("US_");
    }

    /** What tells it apart from the others of its kind: the customer, or the place. */
    String label() {
        return recipient.isEmpty() ? place : recipient;
    }
}

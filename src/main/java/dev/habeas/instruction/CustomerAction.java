package dev.habeas.instruction;

import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a customer can instruct. Source: GDPR Art. 28(3)(e): assistance with the rights of Chapter III. */
enum CustomerAction {
    ACCESS(Right.ACCESS, Action.EXPORT),
    PORTABILITY(Right.PORTABILITY, Action.EXPORT),
    ERASURE(Right.ERASURE, Action.ERASE),
    RECTIFICATION(Right.RECTIFICATION, Action.RECTIFY),
    RESTRICTION(Right.RESTRICTION, Action.RESTRICT);

    private final Right right;
    private final Action action;

    CustomerAction(Right right, Action action) {
        this.right = right;
        this.action = action;
    }

    Right right() {
        return right;
    }

    /** What the recipients are told. */
    Action action() {
        return action;
    }

    /** Whether it ends with data for the customer. */
    boolean exports() {
        return action == Action.EXPORT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CustomerAction> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

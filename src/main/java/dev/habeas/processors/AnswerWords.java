package dev.habeas.processors;

/** What the model's gateway "Recipient's answer?" reads, for each state of the ledger. */
final class AnswerWords {

    private AnswerWords() {}

    static String of(InstructionState state) {
        return switch (state) {
            case DONE, NOT_FOUND, MANUAL -> "settled";
            case REFUSED -> "refused";
            case ACCEPTED, PENDING, SENT, FAILED -> "accepted";
        };
    }
}

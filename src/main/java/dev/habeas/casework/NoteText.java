package dev.habeas.casework;

import java.util.Optional;

/** What may be written in a note: text with line breaks, and nothing that makes it look different from what it is. */
final class NoteText {

    static final int MAX_LENGTH = 4000;

    private NoteText() {}

    /** The word of what is wrong with the text; empty if nothing is. */
    static Optional<String> fault(String text) {
        if (text.isBlank()) {
            return Optional.of("empty");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("too-long");
        }
        return text.codePoints().allMatch(NoteText::isClean) ? Optional.empty() : Optional.of("control-characters");
    }

    /** Browsers send line breaks as CR LF. */
    static String plain(String sent) {
        return sent.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static boolean isClean(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !turnsText(character);
        };
    }

    /** Bidirectional embeddings, overrides and isolates, which can show a text in another order than it is stored. */
    private static boolean turnsText(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}

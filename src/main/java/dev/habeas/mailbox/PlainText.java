package dev.habeas.mailbox;

/** Makes of what a mail holds what a field of ours may hold: no control characters, and a bounded length. */
final class PlainText {

    private PlainText() {}

    /** Several lines, at most so many characters. */
    static String lines(String text, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> append(clean, each));
        return cut(clean.toString().replaceAll("\n{4,}", "\n\n\n").strip(), longest);
    }

    /** One line, at most so many characters. */
    static String line(String text, int longest) {
        return cut(lines(text, longest).replaceAll("\\s+", " "), longest);
    }

    /** Never between the two halves of a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static void append(StringBuilder clean, int each) {
        switch (Character.getType(each)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append('\n');
            case Character.CONTROL -> clean.append(each == '\n' || each == '\t' ? (char) each : ' ');
            case Character.SURROGATE, Character.UNASSIGNED -> clean.append('\uFFFD');
            default -> clean.appendCodePoint(each);
        }
    }
}

package dev.habeas.mailbox;

import java.util.Locale;
import java.util.Set;
import org.unbescape.html.HtmlEscape;

/** The words of a mail that has HTML only. Reads once from front to back, so that no mail takes long. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template");
    private static final Set<String> LINES = Set.of(
            "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr");

    private final String html;
    private final String small;
    private final StringBuilder words = new StringBuilder();

    private HtmlText(String html) {
        this.html = html;
        this.small = html.toLowerCase(Locale.ROOT);
    }

    static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            String text = html.substring(at, tag < 0 ? html.length() : tag);
            words.append(text.replaceAll("\\s+", " "));
            at = tag < 0 ? html.length() : afterTag(tag);
        }
        return HtmlEscape.unescapeHtml(words.toString()).replaceAll("[ \\t\\u00a0]*\\n[ \\t\\u00a0]*", "\n");
    }

    private int afterTag(int tag) {
        if (small.startsWith("<!--", tag)) {
            return after("-->", tag);
        }
        int name = small.startsWith("/", tag + 1) ? tag + 2 : tag + 1;
        int end = name;
        while (end < small.length() && Character.isLetterOrDigit(small.charAt(end))) {
            end++;
        }
        String element = small.substring(name, end);
        if (LINES.contains(element)) {
            words.append('\n');
        }
        boolean opens = name == tag + 1;
        return opens && UNSEEN.contains(element) ? after(">", seek("</" + element, tag)) : after(">", tag);
    }

    private int seek(String text, int from) {
        int found = small.indexOf(text, from);
        return found < 0 ? small.length() : found;
    }

    private int after(String text, int from) {
        int found = small.indexOf(text, from);
        return found < 0 ? small.length() : found + text.length();
    }
}

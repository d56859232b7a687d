package dev.habeas.notices;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.unbescape.html.HtmlEscape;

/**
 * Writes letters from the templates on the class path. Templates come from there only; what people wrote is data to
 * them, is escaped in HTML, and is never evaluated.
 */
@Component
public final class LetterWriter {

    private static final Locale FALLBACK = Locale.ENGLISH;
    private static final Pattern UNFILLED =
            Pattern.compile("[$#*@~]\\{|\\[\\[|\\[\\(|\\]\\]|\\?\\?|(?<![\\p{L}\\p{N}])(th|data-th)[:-][a-z]+\\s*=");

    private final LetterCatalogue catalogue = new LetterCatalogue();
    private final SpringTemplateEngine text = engine(TemplateMode.TEXT);
    private final SpringTemplateEngine html = engine(TemplateMode.HTML);

    /**
     * Writes one letter, in English if there is none in the language asked for.
     *
     * @param model what the template shows: texts, booleans, numbers, and lists, maps or records of them; null and
     *     absent are the same. {@code language} is added.
     * @throws IncompleteLetterException if mandatory content is missing or a placeholder stayed unfilled
     */
    public Letter write(LetterTemplate template, Locale asked, Map<String, ? extends @Nullable Object> model) {
        LetterModel plain = new LetterModel(model);
        for (String key : catalogue.mandatory(template)) {
            if (!plain.has(key)) {
                throw new IncompleteLetterException(template, "no " + key);
            }
        }
        Locale language = language(template, asked);
        Context context = new Context(asked, plain.values());
        context.setVariable("language", language.getLanguage());
        String path = template.path(language.getLanguage());
        Letter letter = new Letter(
                template.kind(),
                language,
                text.process(path + ".subject", context).strip(),
                tidy(text.process(path + ".text", context)),
                html.process(path + ".html", context));
        requireFilled(template, plain, letter);
        return letter;
    }

    /** Whether there is such a letter in some language. */
    public boolean exists(LetterTemplate template) {
        return catalogue.exists(template, FALLBACK.getLanguage());
    }

    /** The language a letter would be written in. */
    public Locale language(LetterTemplate template, Locale asked) {
        String language = asked.getLanguage();
        return catalogue.exists(template, language) ? new Locale(language) : FALLBACK;
    }

    private static void requireFilled(LetterTemplate template, LetterModel model, Letter letter) {
        String all = letter.subject() + "\n" + letter.text() + "\n" + letter.html();
        for (String value : model.texts()) {
            // A name may look like a placeholder: that one is to appear as it was written.
            if (UNFILLED.matcher(value).find()) {
                all = all.replace(value, "").replace(escaped(value), "");
            }
        }
        if (UNFILLED.matcher(all).find()) {
            throw new IncompleteLetterException(template, "a placeholder is unfilled");
        }
    }

    private static String tidy(String text) {
        return text.replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static String escaped(String value) {
        return HtmlEscape.escapeHtml4Xml(value);
    }

    private static SpringTemplateEngine engine(TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}

package dev.habeas.packages;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.respond.Section;
import dev.habeas.web.Pdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The page that people open first, and the same as PDF. Both show the beginning of long tables; the files have all. */
@Component
class ReadablePages {

    private final SpringTemplateEngine templates;

    ReadablePages(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    void write(Archive archive, PrivacyCase subject, List<Export> exports, List<Section> information, Locale language)
            throws IOException {
        Context context = new Context(language);
        context.setVariable("language", language.getLanguage());
        context.setVariable("reference", subject.reference().value());
        context.setVariable("exports", exports);
        context.setVariable("sections", information);
        String page = templates.process("packages/contents", context);
        archive.add("index.html", target -> target.write(page.getBytes(StandardCharsets.UTF_8)));
        archive.add("data.pdf", target -> Pdf.write(page, target));
    }
}

package dev.habeas.journeys;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Remembers which template the latest page was drawn from. */
public final class DrawnTemplates implements IPreProcessorDialect {

    /** Folders of pages for staff, and single templates that are pages of staff or parts of others. */
    private static final Set<String> NOT_PUBLIC = Set.of(
            "breaches",
            "cases",
            "demo",
            "disclosures",
            "holds",
            "mailbox",
            "portal/case-form",
            "portal/new-case",
            "portal/layout",
            "portal/parts",
            "packages/contents");

    private static volatile String last = "";

    /** The name of the template, such as {@code portal/sent}; empty if none was drawn yet. */
    String last() {
        return last;
    }

    /** The names of the templates of all pages that are open to everybody. */
    static Set<String> ofPublicPages() throws IOException {
        Set<String> templates = new TreeSet<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            String name =
                    file.getURL().getPath().replaceFirst(".*/templates/", "").replaceFirst("\\.html$", "");
            if (!NOT_PUBLIC.contains(name) && !NOT_PUBLIC.contains(name.replaceFirst("/.*", ""))) {
                templates.add(name);
            }
        }
        return templates;
    }

    @Override
    public String getName() {
        return "drawn-templates";
    }

    @Override
    public int getDialectPreProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPreProcessor> getPreProcessors() {
        return Set.of(new PreProcessor(TemplateMode.HTML, Watcher.class, 1000));
    }

    /** Made by the template engine, one for each page. */
    public static final class Watcher extends AbstractTemplateHandler {

        private ITemplateContext context;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            this.context = context;
        }

        @Override
        public void handleTemplateStart(ITemplateStart start) {
            last = context.getTemplateStack().get(0).getTemplate();
            super.handleTemplateStart(start);
        }
    }
}

package dev.habeas.packages;

import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.processors.Register;
import dev.habeas.respond.Section;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the answer says about the package: how to get at it, and what was left out of it. */
@Component
public class PackageLetters {

    private final Packages packages;
    private final Handover handover;
    private final Exclusions exclusions;
    private final Register register;
    private final ObjectProvider<PackageForm> forms;
    private final PackageSettings settings;
    private final PackageWords words;
    private final Clock clock;

    /** The forms of packages are asked for on first use, because they need these letters. */
    PackageLetters(
            Packages packages,
            Handover handover,
            Exclusions exclusions,
            Register register,
            ObjectProvider<PackageForm> forms,
            PackageSettings settings,
            PackageWords words,
            Clock clock) {
        this.packages = packages;
        this.handover = handover;
        this.exclusions = exclusions;
        this.register = register;
        this.forms = forms;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Paragraphs for the answer of a case; a link that an earlier letter named is no longer good. Empty if there is no
     * package, or nothing in it.
     */
    public List<Section> sections(PrivacyCase subject, Locale language) {
        boolean hasContent = packages.of(subject.id())
                .filter(built -> built.rows() > 0 || built.withheld() > 0)
                .isPresent();
        if (!hasContent || subject.outcome() == Outcome.REFUSED) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>(List.of(delivery(subject, language)));
        List<String> left = exclusions.of(subject.id()).stream()
                .map(item -> words.say(
                        language,
                        "withheld.item",
                        register.get(item.processor()).nameIn(language),
                        what(item, language),
                        words.say(language, "reason." + item.reason().word())))
                .toList();
        if (!left.isEmpty()) {
            sections.add(new Section(words.say(language, "withheld.title"), "", left));
        }
        return sections;
    }

    private Section delivery(PrivacyCase subject, Locale language) {
        String link = settings.publicUrl() + "/privacy/package/" + handover.newLink(subject.id());
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(clock.instant()
                        .plus(settings.linkValid())
                        .atZone(Jurisdiction.of(subject.residence()).zone()));
        boolean people =
                forms.stream().filter(form -> form.right() == subject.right()).allMatch(PackageForm::forPeople);
        return new Section(
                Section.PACKAGE,
                words.say(language, "letter.title"),
                words.say(
                        language,
                        people ? "letter.text" : "letter.text.machine",
                        settings.codeValid().toMinutes(),
                        until,
                        settings.publicUrl() + PackageBuilder.schemaOf(subject.right())),
                List.of(link));
    }

    private String what(Exclusion item, Locale language) {
        List<String> parts = Stream.of(
                        item.part().isEmpty() ? "" : words.say(language, "withheld.table", item.part()),
                        item.field().isEmpty() ? "" : words.say(language, "withheld.field", item.field()),
                        item.row() == 0 ? "" : words.say(language, "withheld.row", Integer.toString(item.row())))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? words.say(language, "withheld.all") : String.join(", ", parts);
    }
}

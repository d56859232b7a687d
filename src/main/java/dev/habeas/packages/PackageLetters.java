package dev.habeas.packages;

import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.processors.Register;
import dev.habeas.respond.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the answer says about the package: how to get at it, and what was left out of it. */
@Component
public class PackageLetters {

    private final Packages packages;
    private final Handover handover;
    private final Exclusions exclusions;
    private final TransferRows transfers;
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
            TransferRows transfers,
            Register register,
            ObjectProvider<PackageForm> forms,
            PackageSettings settings,
            PackageWords words,
            Clock clock) {
        this.packages = packages;
        this.handover = handover;
        this.exclusions = exclusions;
        this.transfers = transfers;
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
        List<Section> sections = new ArrayList<>();
        Optional<TransferRows.Transfer> transfer = transfers.settled(subject.id());
        transfer.ifPresent(each -> sections.add(direct(each, subject, language)));
        if (transfer.filter(TransferRows.Transfer::taken).isEmpty()) {
            sections.add(delivery(subject, language));
        }
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

    /** Sent to another controller, which is how the person gets it; or why they get it themselves. */
    private Section direct(TransferRows.Transfer transfer, PrivacyCase subject, Locale language) {
        Receiver receiver = settings.receivers().get(transfer.receiver());
        return new Section(
                transfer.taken() ? Section.PACKAGE : "",
                words.say(language, transfer.taken() ? "letter.sent.title" : "letter.unsent.title"),
                words.say(
                        language,
                        transfer.taken() ? "letter.sent.text" : "letter.unsent.text",
                        receiver == null ? transfer.receiver() : receiver.name(),
                        day(transfer.at(), subject, language)),
                List.of());
    }

    private static String day(Instant instant, PrivacyCase subject, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(instant.atZone(Jurisdiction.of(subject.residence()).zone()));
    }

    private Section delivery(PrivacyCase subject, Locale language) {
        String link = settings.publicUrl() + "/privacy/package/" + handover.newLink(subject.id());
        String until = day(clock.instant().plus(settings.linkValid()), subject, language);
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

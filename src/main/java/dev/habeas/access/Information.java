package dev.habeas.access;

import dev.habeas.registers.Category;
import dev.habeas.registers.HoldingSystem;
import dev.habeas.registers.Keeping;
import dev.habeas.registers.NeverDisclosed;
import dev.habeas.registers.Recipient;
import dev.habeas.registers.Registers;
import dev.habeas.registers.Text;
import dev.habeas.respond.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The registers in words, for the systems that hold data about a person. */
@Component
class Information {

    /** The states whose law wants third parties named, not only their kinds. */
    private static final Set<String> NAMED = Set.of("US_OR", "US_CT");

    private final Registers registers;
    private final MessageSource messages;

    Information(Registers registers, MessageSource messages) {
        this.registers = registers;
        this.messages = messages;
    }

    static boolean isAmerican(String regime) {
        return regime.equals("CCPA") || regime.startsWith("US_");
    }

    /** What the law of the case wants said with the data; only what there is something to say about. */
    List<Section> about(Collection<String> systems, String regime, Locale language) {
        List<Section> all = new ArrayList<>(
                isAmerican(regime) ? know(systems, regime, language) : article15(systems, regime, language));
        all.add(new Section(
                "never",
                say("never.title", language),
                say("never.text", language),
                registers.neverDisclosed().values().stream()
                        .filter(each -> isAmerican(regime) || each.laws() == NeverDisclosed.Scope.ANY)
                        .map(each -> each.name().in(language))
                        .toList()));
        return all.stream()
                .filter(section -> !section.text().isEmpty() || !section.items().isEmpty())
                .toList();
    }

    /** The categories of all people, for someone of whom we do not know who they are. Source: 11 CCR 7024(a). */
    List<Section> inGeneral(Collection<String> systems, String regime, Locale language) {
        List<Section> all = new ArrayList<>();
        all.add(new Section("general", say("general.title", language), say("general.text", language), List.of()));
        all.addAll(know(systems, regime, language));
        return all;
    }

    /** Source: GDPR Art. 15(1)(a) to (h) and (2). */
    private List<Section> article15(Collection<String> keys, String regime, Locale language) {
        Collection<String> systems = new TreeSet<>(keys);
        List<Recipient> recipients = registers.ofSystems(systems, HoldingSystem::recipients, registers.recipients());
        return List.of(
                list("purposes", language, purposes(systems, regime, language)),
                list("categories", language, texts(categories(systems).map(Category::name), language)),
                list("recipients", language, texts(recipients.stream().map(Recipient::name), language)),
                list("transfers", language, transfers(recipients, regime, language)),
                list("retention", language, retention(systems, language)),
                list("sources", language, sources(systems, language)),
                list("trackers", language, trackers(systems, language)),
                list("decisions", language, decisions(systems, language)),
                new Section("rights", say("rights.title", language), say("rights.text", language), List.of()));
    }

    /**
     * The categories are those of California's law for whom it protects, and our own words for people of other states;
     * those of Oregon and Connecticut are told each third party by name. Source: Cal. Civ. Code 1798.110(a), 1798.115(a),
     * 1798.130(a)(2)(B); 11 CCR 7024(h), (k), 7222; ORS 646A.574(1)(a)(B); Conn. Gen. Stat. 42-518(a).
     */
    private List<Section> know(Collection<String> keys, String regime, Locale language) {
        boolean california = regime.equals("CCPA");
        Function<Category, Text> words = california ? Category::california : Category::name;
        Collection<String> systems = new TreeSet<>(keys);
        List<Recipient> recipients = registers.ofSystems(systems, HoldingSystem::recipients, registers.recipients());
        return List.of(
                list("categories", language, texts(categories(systems).map(words), language)),
                list("sources", language, sources(systems, language)),
                list("trackers", language, trackers(systems, language)),
                list("purposes", language, purposes(systems, regime, language)),
                list(
                        "recipients",
                        language,
                        NAMED.contains(regime) ? texts(recipients.stream().map(Recipient::name), language) : List.of()),
                list("disclosed", language, kinds(recipients, Recipient.Use.BUSINESS_PURPOSE, words, language)),
                list("shared", language, kinds(recipients, Recipient.Use.SHARED, words, language)),
                orNone("sold", language, kinds(recipients, Recipient.Use.SOLD, words, language)),
                list("retention", language, retention(systems, language)),
                list("decisions", language, decisions(systems, language)),
                new Section(
                        "period",
                        say("period.title", language),
                        say(california ? "period.text" : "period.all", language),
                        List.of()));
    }

    private List<String> purposes(Collection<String> systems, String regime, Locale language) {
        return registers.ofSystems(systems, HoldingSystem::purposes, registers.purposes()).stream()
                .map(purpose -> say(
                        "purpose",
                        language,
                        purpose.name().in(language),
                        Objects.requireNonNull(registers.legalBases().get(purpose.basis()))
                                .cited(regime, language)))
                .toList();
    }

    private Stream<Category> categories(Collection<String> systems) {
        return registers.ofSystems(systems, HoldingSystem::categories, registers.categories()).stream();
    }

    private List<String> sources(Collection<String> systems, Locale language) {
        return texts(registers.ofSystems(systems, HoldingSystem::sources, registers.sources()).stream(), language);
    }

    private List<String> trackers(Collection<String> systems, Locale language) {
        return registers.trackers().values().stream()
                .filter(each -> systems.contains(each.system()))
                .map(each -> say(
                        "tracker",
                        language,
                        each.name().in(language),
                        Objects.requireNonNull(registers.purposes().get(each.purpose()))
                                .name()
                                .in(language),
                        each.lifetime().in(language)))
                .toList();
    }

    private List<String> retention(Collection<String> systems, Locale language) {
        return texts(
                registers.ofSystems(systems, system -> List.of(system.retention()), registers.retention()).stream()
                        .map(Keeping::text),
                language);
    }

    private List<String> decisions(Collection<String> systems, Locale language) {
        return registers.ofSystems(systems, HoldingSystem::decisions, registers.decisionPoints()).stream()
                .map(each -> say(
                        each.automatic() ? "decision" : "decision.assisted",
                        language,
                        each.name().in(language),
                        each.logic().in(language),
                        each.effect().in(language)))
                .toList();
    }

    private List<String> transfers(List<Recipient> recipients, String regime, Locale language) {
        return recipients.stream()
                .filter(each -> each.transfer() != null)
                .map(each -> say(
                        "transfer",
                        language,
                        each.name().in(language),
                        Objects.requireNonNull(registers.transfers().get(each.transfer()))
                                .under(regime, language)))
                .toList();
    }

    /** Who gets what, by kind. */
    private List<String> kinds(
            List<Recipient> recipients, Recipient.Use use, Function<Category, Text> words, Locale language) {
        return recipients.stream()
                .filter(each -> each.use() == use)
                .map(each -> say(
                        "kind",
                        language,
                        each.kind().in(language),
                        String.join(
                                "; ",
                                texts(
                                        each.receives().stream()
                                                .map(key -> words.apply(Objects.requireNonNull(
                                                        registers.categories().get(key)))),
                                        language))))
                .toList();
    }

    private Section list(String key, Locale language, List<String> items) {
        return new Section(key, say(key + ".title", language), "", items);
    }

    private Section orNone(String key, Locale language, List<String> items) {
        return new Section(
                key, say(key + ".title", language), items.isEmpty() ? say(key + ".none", language) : "", items);
    }

    private static List<String> texts(Stream<Text> texts, Locale language) {
        return texts.map(text -> text.in(language)).distinct().toList();
    }

    private String say(String key, Locale language, Object... places) {
        return messages.getMessage("access." + key, places, language);
    }
}

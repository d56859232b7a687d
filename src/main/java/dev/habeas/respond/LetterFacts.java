package dev.habeas.respond;

import dev.habeas.cases.BackupExpiry;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.cases.RightProcess;
import dev.habeas.cases.Vault;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Exports;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import dev.habeas.processors.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a letter has to say from the case, the vault and the ledger. */
@Component
class LetterFacts {

    private final Instructions instructions;
    private final Exports exports;
    private final Register register;
    private final CompanySettings company;
    private final CaseDeadlines deadlines;
    private final List<RightProcess> rights;
    private final List<PlansInstructions> plans;
    private final ObjectProvider<AnswerContent> contents;
    private final BackupExpiry backups;
    private final Vault vault;
    private final Clock clock;
    private final WordBook words = new WordBook("shared/words");
    private final GroundWords grounds = new GroundWords();

    /** What a right has to say is asked for on first use, because it may need the letters that are built beside this. */
    LetterFacts(
            Instructions instructions,
            Exports exports,
            Register register,
            CompanySettings company,
            CaseDeadlines deadlines,
            List<RightProcess> rights,
            List<PlansInstructions> plans,
            ObjectProvider<AnswerContent> contents,
            BackupExpiry backups,
            Vault vault,
            Clock clock) {
        this.instructions = instructions;
        this.exports = exports;
        this.register = register;
        this.company = company;
        this.deadlines = deadlines;
        this.rights = rights;
        this.plans = plans;
        this.contents = contents;
        this.backups = backups;
        this.vault = vault;
        this.clock = clock;
    }

    /** Without what only the answer says. */
    AnswerFacts of(PrivacyCase subject, CaseFile file) {
        return of(subject, file, List.of());
    }

    /** With all that the answer has to say; nothing more is said before the outcome is known. */
    AnswerFacts ofAnswer(PrivacyCase subject, CaseFile file) {
        return of(subject, file, sections(subject, file));
    }

    private AnswerFacts of(PrivacyCase subject, CaseFile file, List<Section> sections) {
        List<Instruction> ledger = instructions.of(subject.id());
        Set<String> released = released(subject, ledger);
        List<Instruction> answering = answering(subject, file, ledger);
        String ground = subject.ground();
        return new AnswerFacts(
                subject.reference(),
                subject.right(),
                rights.stream()
                        .filter(each -> each.right() == subject.right())
                        .allMatch(RightProcess::verifiesIdentity),
                subject.right() == Right.ENQUIRY
                        && "appeal".equals(file.details().get("kind")),
                addressee(subject, file),
                new Controller(company.name(), company.contact()),
                AnswerRegime.of(subject.residence()),
                subject.receivedAt(),
                deadlines.target(subject).orElseThrow().dueAt(),
                subject.outcome() == null ? null : clock.instant(),
                answering.stream()
                        .filter(each -> isFulfilled(each) && !isReleased(each, released))
                        .map(each -> nameOf(each, subject))
                        .distinct()
                        .toList(),
                answering.stream()
                        .filter(each -> each.state() == InstructionState.REFUSED)
                        .map(each -> nameOf(each, subject))
                        .distinct()
                        .toList(),
                answering.stream()
                        .filter(this::isKept)
                        .map(each -> retained(each, subject))
                        .toList(),
                ground == null ? List.of() : List.of(ground),
                sections,
                !released.isEmpty(),
                backupsUntil(subject));
    }

    /** A day in the place of the person, who reads it there. */
    private @Nullable LocalDate backupsUntil(PrivacyCase subject) {
        return backups.lastOf(subject.id())
                .map(until -> LocalDate.ofInstant(
                        until, Jurisdiction.of(subject.residence()).zone()))
                .orElse(null);
    }

    /** Of the steps that carry out what was asked for; empty if whoever asked must not learn who holds the data. */
    private List<Instruction> answering(PrivacyCase subject, CaseFile file, List<Instruction> ledger) {
        Set<Step> steps = plan(subject)
                .filter(each -> each.namesRecipients(subject, file))
                .map(PlansInstructions::answering)
                .orElse(Set.of());
        return ledger.stream().filter(each -> steps.contains(each.step())).toList();
    }

    /** Nothing ends before the outcome is known. */
    private Set<String> released(PrivacyCase subject, List<Instruction> ledger) {
        return subject.outcome() == null
                ? Set.of()
                : plan(subject).map(each -> each.released(subject, ledger)).orElse(Set.of());
    }

    private Optional<PlansInstructions> plan(PrivacyCase subject) {
        return plans.stream().filter(each -> each.right() == subject.right()).findFirst();
    }

    private static Addressee addressee(PrivacyCase subject, CaseFile file) {
        String name = file.requesterName() == null ? file.name() : file.requesterName();
        return new Addressee(
                Objects.requireNonNullElse(name, ""),
                subject.locale(),
                Jurisdiction.of(subject.residence()).zone(),
                subject.residence());
    }

    private List<Section> sections(PrivacyCase subject, CaseFile file) {
        if (subject.outcome() == null || subject.outcome() == Outcome.WITHDRAWN) {
            return List.of();
        }
        Locale language = subject.locale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        List<Section> own = contents.stream()
                .filter(each -> each.right() == subject.right())
                .flatMap(each -> each.sections(subject, file, language).stream())
                .toList();
        return Stream.concat(particulars(subject, own, language), own.stream()).toList();
    }

    /** Why it was not granted in this very case; an answer in words of a person says that already. */
    private Stream<Section> particulars(PrivacyCase subject, List<Section> own, Locale language) {
        if (subject.outcome() == Outcome.GRANTED
                || PrivacyCase.UNPROVEN.equals(subject.ground())
                || own.stream().anyMatch(section -> section.topic().equals("answer"))) {
            return Stream.of();
        }
        // A decision of an older release has none: then the ground has to do.
        return vault
                .read(subject.id(), Vault.PARTICULARS, Reader.system("compose-answer"))
                .map(PersonalText::reveal)
                .or(() -> Optional.ofNullable(subject.ground())
                        .map(code -> grounds.reason(code, subject.right(), subject.residence(), language)
                                .reason()))
                .stream()
                .filter(text -> !text.isBlank())
                .map(text -> new Section(
                        Section.PARTICULARS, words.say(language, "particularsTitle", Map.of()), text, List.of()));
    }

    /** What ends with the letter is not what was done. */
    private static boolean isReleased(Instruction instruction, Set<String> released) {
        return instruction.action() == Action.RESTRICT && released.contains(instruction.processor());
    }

    private boolean isFulfilled(Instruction instruction) {
        return instruction.ground() == null && instruction.state().isCarriedOut() && !exports.isLacking(instruction);
    }

    private boolean isKept(Instruction instruction) {
        return instruction.state() == InstructionState.REFUSED
                || (instruction.ground() != null && instruction.state().isCarriedOut())
                || exports.isLacking(instruction);
    }

    private Retained retained(Instruction instruction, PrivacyCase subject) {
        Processor.Retention retention = register.get(instruction.processor()).retention();
        return new Retained(
                nameOf(instruction, subject),
                groundOf(instruction, subject),
                instruction.ground() == null || instruction.keepsAll() || instruction.action() == Action.EXPORT
                        ? null
                        : law(retention),
                instruction.retainUntil(),
                instruction.state() == InstructionState.REFUSED);
    }

    /** The ground of the case is not that of a recipient which did not do its part for reasons of its own. */
    private static String groundOf(Instruction instruction, PrivacyCase subject) {
        String own = instruction.ground();
        if (own != null) {
            return own;
        }
        return instruction.state() == InstructionState.REFUSED || subject.ground() == null
                ? PrivacyCase.DECLINED
                : subject.ground();
    }

    private static @Nullable String law(Processor.@Nullable Retention retention) {
        return retention == null ? null : retention.law();
    }

    private String nameOf(Instruction instruction, PrivacyCase subject) {
        return register.get(instruction.processor()).nameIn(subject.locale());
    }
}

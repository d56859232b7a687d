package dev.habeas.packages;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.VaultFiles;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Register;
import dev.habeas.registers.Registers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the package of a case together and lays it into the vault. Runs in the caller's transaction. */
@Component
class PackageBuilder {

    private final Instructions instructions;
    private final Register register;
    private final Registers registers;
    private final Exclusions exclusions;
    private final SystemFiles systems;
    private final ReadablePages pages;
    private final VaultFiles vault;
    private final List<PackageForm> forms;
    private final PackageWords words;
    private final ObjectMapper json;
    private final Clock clock;

    PackageBuilder(
            Instructions instructions,
            Register register,
            Registers registers,
            Exclusions exclusions,
            SystemFiles systems,
            ReadablePages pages,
            VaultFiles vault,
            List<PackageForm> forms,
            PackageWords words,
            ObjectMapper json,
            Clock clock) {
        this.instructions = instructions;
        this.register = register;
        this.registers = registers;
        this.exclusions = exclusions;
        this.systems = systems;
        this.pages = pages;
        this.vault = vault;
        this.forms = List.copyOf(forms);
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    Packages.Built build(PrivacyCase subject) {
        Instant now = clock.instant();
        Locale language = languageOf(subject);
        try (Archive archive = new Archive(vault.create(subject.id(), Packages.FILE), now)) {
            List<Export> exports = new ArrayList<>();
            for (Instruction instruction : exportsOf(subject.id())) {
                systems.write(
                                archive,
                                instruction,
                                register.get(instruction.processor()).nameIn(language),
                                schemaOf(subject.right()),
                                () -> redaction(subject, instruction, language))
                        .ifPresent(exports::add);
            }
            PackageForm form = formOf(subject.right());
            if (form.forPeople()) {
                pages.write(archive, subject, exports, form.information(subject, language), language);
            }
            archive.add(
                    "manifest.json",
                    target -> json.writerWithDefaultPrettyPrinter()
                            .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                            .writeValue(target, manifest(subject, now, exports, archive.entries())));
            archive.close();
            return new Packages.Built(
                    archive.digest(),
                    exports.stream().mapToLong(each -> each.counts().rows()).sum(),
                    exports.stream().mapToLong(each -> each.counts().withheld()).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the published schema of the data files is. */
    static String schemaOf(Right right) {
        return "/schemas/" + (right == Right.PORTABILITY ? "portability-1.json" : "access-1.json");
    }

    static Locale languageOf(PrivacyCase subject) {
        return subject.locale().getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    private List<Instruction> exportsOf(CaseId subject) {
        return instructions.of(subject).stream()
                .filter(each -> each.action() == Action.EXPORT)
                .toList();
    }

    private Redaction redaction(PrivacyCase subject, Instruction instruction, Locale language) {
        return new Redaction(
                exclusions.of(subject.id()).stream()
                        .filter(each -> each.processor().equals(instruction.processor()))
                        .toList(),
                field -> registers.isNeverDisclosed(field, subject.regime()),
                words.say(language, "held"),
                words.say(language, "withheld"));
    }

    private PackageForm formOf(Right right) {
        return forms.stream().filter(each -> each.right() == right).findFirst().orElseThrow();
    }

    private Map<String, Object> manifest(
            PrivacyCase subject, Instant now, List<Export> exports, List<Archive.Entry> entries) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", "habeas-package-1");
        manifest.put("reference", subject.reference().value());
        manifest.put("right", subject.right().word());
        manifest.put("createdAt", now.toString());
        manifest.put("registers", registers.version());
        manifest.put("systems", exports.stream().map(PackageBuilder::system).toList());
        manifest.put("files", entries);
        return manifest;
    }

    private static Map<String, Object> system(Export export) {
        Map<String, Object> system = new LinkedHashMap<>();
        system.put("system", export.instruction().processor());
        system.put("name", export.name());
        system.put("rows", export.counts().rows());
        system.put("withheld", export.counts().withheld());
        return system;
    }
}

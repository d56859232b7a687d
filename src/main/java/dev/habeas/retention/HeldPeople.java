package dev.habeas.retention;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.processors.SparesPeople;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Whom a system must spare when it deletes by date: the people of standing holds. Their identifiers lie encrypted under the
 * number of the hold for as long as it stands.
 */
@Component
class HeldPeople implements SparesPeople {

    private static final String READING = "spare-held-people";

    private final HoldRows holds;
    private final Vault vault;
    private final CaseFiles files;

    HeldPeople(HoldRows holds, Vault vault, CaseFiles files) {
        this.holds = holds;
        this.vault = vault;
        this.files = files;
    }

    void remember(CaseId hold, List<Identifier> person) {
        Map<String, PersonalText> fields = new LinkedHashMap<>();
        IntStream.range(0, person.size())
                .forEach(number -> fields.put(
                        "held." + person.get(number).type().word() + "." + number,
                        PersonalText.of(person.get(number).value())));
        vault.putAll(hold, fields);
    }

    void forget(LegalHold hold) {
        if (hold.ofPerson()) {
            vault.shred(new CaseId(hold.id()));
        }
    }

    @Override
    public List<Identifier> at(String system) {
        return holds.standingAt(system).stream()
                .flatMap(hold -> of(hold).stream())
                .distinct()
                .toList();
    }

    @Override
    public boolean cannotBeNamed(String system) {
        return holds.holdsUnnamedAt(system);
    }

    private List<Identifier> of(LegalHold hold) {
        CaseId subject = hold.subject();
        return subject == null
                ? vault.read(new CaseId(hold.id()), Reader.system(READING)).entrySet().stream()
                        .map(field -> identifier(field.getKey(), field.getValue()))
                        .toList()
                : files.read(subject, Reader.system(READING))
                        .map(CaseFile::identifiers)
                        .orElse(List.of());
    }

    private static Identifier identifier(String field, PersonalText value) {
        String type = field.substring("held.".length(), field.lastIndexOf('.'));
        return new Identifier(IdentifierType.ofWord(type).orElseThrow(), value.reveal());
    }
}

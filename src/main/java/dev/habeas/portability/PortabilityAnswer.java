package dev.habeas.portability;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.packages.PackageForm;
import dev.habeas.packages.PackageLetters;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The answer says how to get at the package; the package is for machines and says nothing more. */
@Component
class PortabilityAnswer implements AnswerContent, PackageForm {

    private final PackageLetters letters;

    PortabilityAnswer(PackageLetters letters) {
        this.letters = letters;
    }

    @Override
    public Right right() {
        return Right.PORTABILITY;
    }

    @Override
    public boolean forPeople() {
        return false;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        return letters.sections(subject, language);
    }

    @Override
    public List<Section> information(PrivacyCase subject, Locale language) {
        return List.of();
    }
}

package dev.habeas.rectification;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.Correction;
import dev.habeas.processors.CorrectionDesk;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.GroundWords;
import dev.habeas.respond.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** What is corrected field by field, what is not, and why; the values are not repeated. Source: GDPR Art. 12(3), 12(4), 16. */
@Component
class RectificationAnswer implements AnswerContent {

    private static final String WORDS = "mail.rectification.sections";

    private final CorrectionDesk desk;
    private final GroundWords grounds = new GroundWords();

    RectificationAnswer(CorrectionDesk desk) {
        this.desk = desk;
    }

    @Override
    public Right right() {
        return Right.RECTIFICATION;
    }

    /** Nothing was decided about any field of somebody who is not proven. */
    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (PrivacyCase.UNPROVEN.equals(subject.ground())) {
            return List.of();
        }
        ResourceBundle words = ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> changed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Correction each : settled(subject)) {
            String field = words.getString("field." + each.field());
            if (each.ground() == null) {
                changed.add(field);
            } else {
                left.add(
                        field + ": " + grounds.sentence(each.ground(), subject.right(), subject.residence(), language));
            }
        }
        List<Section> sections = new ArrayList<>();
        add(sections, words, "changed", changed);
        add(sections, words, "left", left);
        return sections;
    }

    private List<Correction> settled(PrivacyCase subject) {
        return CorrectionPolicy.settled(
                desk.asked(subject), subject.outcome() == Outcome.REFUSED ? subject.ground() : null);
    }

    private static void add(List<Section> sections, ResourceBundle words, String part, List<String> items) {
        if (!items.isEmpty()) {
            sections.add(
                    new Section("changed", words.getString(part + ".title"), words.getString(part + ".text"), items));
        }
    }
}

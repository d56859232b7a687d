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
import dev.habeas.respond.SectionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is corrected field by field, what is not, and why; the values are not repeated. Source: GDPR Art. 12(3), 12(4), 16. */
@Component
class RectificationAnswer implements AnswerContent {

    private final CorrectionDesk desk;
    private final GroundWords grounds = new GroundWords();
    private final SectionWords words = new SectionWords(Right.RECTIFICATION);

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
        List<String> changed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Correction each : settled(subject)) {
            String field = words.say(language, "field." + each.field());
            if (each.ground() == null) {
                changed.add(field);
            } else {
                left.add(
                        field + ": " + grounds.sentence(each.ground(), subject.right(), subject.residence(), language));
            }
        }
        return Stream.of(
                        words.section(language, "changed", "changed", changed),
                        words.section(language, "changed", "left", left))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private List<Correction> settled(PrivacyCase subject) {
        return CorrectionPolicy.settled(
                desk.asked(subject), subject.outcome() == Outcome.REFUSED ? subject.ground() : null);
    }
}

package dev.habeas.childdeletion;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import dev.habeas.respond.SectionWords;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where no parent is proven, the answer says why it does not tell which systems held data, or whether any did. */
@Component
class ChildDeletionAnswer implements AnswerContent {

    private final Relations relations;
    private final SectionWords words = new SectionWords(Right.CHILD_DELETION);

    ChildDeletionAnswer(Relations relations) {
        this.relations = relations;
    }

    @Override
    public Right right() {
        return Right.CHILD_DELETION;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.REFUSED || relations.isParentProven(subject.id())) {
            return List.of();
        }
        return List.of(words.section(language, "unnamed", "unnamed", List.of()));
    }
}

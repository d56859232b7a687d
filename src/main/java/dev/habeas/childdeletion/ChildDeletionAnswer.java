package dev.habeas.childdeletion;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import dev.habeas.respond.AnswerContent;
import dev.habeas.respond.Section;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Where no parent is proven, the answer says why it does not tell which systems held data, or whether any did. */
@Component
class ChildDeletionAnswer implements AnswerContent {

    private static final String WORDS = "mail.child-deletion.sections";

    private final Relations relations;

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
        ResourceBundle words = ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return List.of(
                new Section("unnamed", words.getString("unnamed.title"), words.getString("unnamed.text"), List.of()));
    }
}

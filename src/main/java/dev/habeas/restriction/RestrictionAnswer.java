package dev.habeas.restriction;

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

/** Which of the four cases the restriction rests on, what ends it, and that nothing is lifted before notice. Source: GDPR Art. 18(1), (3). */
@Component
class RestrictionAnswer implements AnswerContent {

    private static final String WORDS = "mail.restriction.sections";

    private final RestrictionsInForce restrictions;

    RestrictionAnswer(RestrictionsInForce restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public Right right() {
        return Right.RESTRICTION;
    }

    @Override
    public List<Section> sections(PrivacyCase subject, CaseFile file, Locale language) {
        if (subject.outcome() == Outcome.REFUSED || !restrictions.of(subject.id())) {
            return List.of();
        }
        ResourceBundle words = ResourceBundle.getBundle(
                WORDS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String ground = file.details().getOrDefault("ground", "any");
        return List.of(new Section(
                "restriction-ends",
                words.getString("ends.title"),
                words.getString("ground." + ground) + " " + words.getString("notice"),
                List.of()));
    }
}

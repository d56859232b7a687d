package dev.habeas.restriction;

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

/** Which of the four cases the restriction rests on, what ends it, and that nothing is lifted before notice. Source: GDPR Art. 18(1), (3). */
@Component
class RestrictionAnswer implements AnswerContent {

    private final RestrictionsInForce restrictions;
    private final SectionWords words = new SectionWords(Right.RESTRICTION);

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
        String ground = file.details().getOrDefault("ground", "any");
        return List.of(new Section(
                "restriction-ends",
                words.say(language, "ends.title"),
                words.say(language, "ground." + ground) + " " + words.say(language, "notice"),
                List.of()));
    }
}

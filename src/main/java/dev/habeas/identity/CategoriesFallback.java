package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.jurisdictions.Right;
import org.springframework.stereotype.Component;

/**
 * Who asked for specific pieces of data and is not proven for them may be proven for the categories: the request is then
 * treated as one for those. Source: 11 CCR 7024(a) and 7062(b); no other law knows it.
 */
@Component
class CategoriesFallback {

    private final Cases cases;
    private final AssuranceRules rules;

    CategoriesFallback(Cases cases, AssuranceRules rules) {
        this.cases = cases;
        this.rules = rules;
    }

    /** @throws TaskRefusedException if this case has no such way out */
    AssuranceLevel levelOf(CaseId id) {
        PrivacyCase subject = cases.get(id);
        if (subject.right() != Right.ACCESS || LawFamily.of(subject.regime()) != LawFamily.CCPA) {
            throw new TaskRefusedException(
                    "HABEAS-IDE-012 Only a request to know under the CCPA can be answered with the categories alone");
        }
        return rules.of(new AssuranceQuestion(
                        subject.right(), subject.regime(), DataClass.CATEGORIES, subject.requester(), false))
                .level();
    }
}

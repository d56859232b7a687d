package dev.habeas.processors;

import dev.habeas.jurisdictions.Right;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the plan of a right. */
@Component
class RightPlans {

    private final ObjectProvider<PlansInstructions> rights;

    /** Plans are asked for on first use, because they may need the register that is built beside this. */
    RightPlans(ObjectProvider<PlansInstructions> rights) {
        this.rights = rights;
    }

    /** @throws IllegalStateException if the right tells nobody anything, which its model should know */
    PlansInstructions of(Right right) {
        List<PlansInstructions> found =
                rights.stream().filter(each -> each.right() == right).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("HABEAS-PRO-005 Not exactly one plan for the right " + right.word());
        }
        return found.get(0);
    }
}

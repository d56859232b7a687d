package dev.habeas.identity;

import dev.habeas.jurisdictions.Right;
import java.util.Map;

/**
 * What decides how sure we have to be.
 *
 * @param regime word of the law that the case is named after, such as {@code GDPR}
 * @param requester how the requester relates to the person, such as {@code self}
 * @param signedIn whether a registered relying party vouches for a fresh sign-in of the person
 */
record AssuranceQuestion(Right right, String regime, DataClass dataClass, String requester, boolean signedIn) {

    Map<String, String> words() {
        return Map.of(
                "right", right.word(),
                "family", LawFamily.of(regime).word(),
                "dataClass", classOf().word(),
                "requester", requester,
                "signedIn", signedIn ? "yes" : "no");
    }

    /** The same, asked of somebody whose sign-in proves nothing. */
    AssuranceQuestion withoutSignIn() {
        return new AssuranceQuestion(right, regime, dataClass, requester, false);
    }

    /** Only an objection can be about marketing alone. */
    private DataClass classOf() {
        return dataClass == DataClass.MARKETING && right != Right.OBJECTION ? DataClass.ORDINARY : dataClass;
    }
}

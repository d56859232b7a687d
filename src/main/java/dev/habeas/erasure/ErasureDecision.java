package dev.habeas.erasure;

import dev.habeas.engine.TaskRefusedException;
import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Right;
import java.util.Set;

/** Which decisions hang together. Source: GDPR Art. 12(4) and 17(3): what is refused needs a ground of the law. */
final class ErasureDecision {

    private ErasureDecision() {}

    /**
     * @param ground a ground's code, or empty
     * @param kept the grounds on which recipients are obliged to keep data, or something was decided to be kept
     * @throws TaskRefusedException with a sentence for the person who decides
     */
    static void check(String decision, String ground, Set<String> kept, String regime) {
        if (decision.equals("granted")) {
            require(
                    kept.isEmpty(),
                    "HABEAS-ERA-002 A recipient keeps data, see the case page: erase partly, with the ground");
            return;
        }
        require(!ground.isEmpty(), "HABEAS-ERA-003 Choose the ground on which data is kept");
        require(
                !Grounds.isLeftToHolds(ground, Right.ERASURE),
                "HABEAS-ERA-008 Grant it: the hold keeps what it covers and erases it on release");
        require(
                Grounds.limits(ground, Right.ERASURE, regime),
                "HABEAS-ERA-004 This ground does not exist under " + regime);
        require(
                decision.equals("refused") || !kept.isEmpty(),
                "HABEAS-ERA-005 Nothing is kept: name on the case page what is, or erase everything, or refuse");
        require(
                decision.equals("refused") || kept.contains(ground),
                "HABEAS-ERA-007 Nothing is kept on this ground: choose one of those on the case page");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new TaskRefusedException(message);
        }
    }
}

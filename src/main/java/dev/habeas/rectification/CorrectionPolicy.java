package dev.habeas.rectification;

import dev.habeas.engine.TaskRefusedException;
import dev.habeas.processors.Correction;
import dev.habeas.processors.CorrectionDesk.Asked;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the decision on a rectification and those on its fields hang together. Source: GDPR Art. 12(4), 16; 11 CCR 7023(f):
 * what is refused needs a ground, what is not refused is corrected.
 */
final class CorrectionPolicy {

    private CorrectionPolicy() {}

    /**
     * @param ground of the decision, a code; empty if it has none
     * @throws TaskRefusedException with a sentence for the person who decides
     */
    static void check(String decision, String ground, List<Asked> asked) {
        List<String> left = asked.stream()
                .map(Asked::decision)
                .filter(Objects::nonNull)
                .map(Correction::ground)
                .filter(Objects::nonNull)
                .toList();
        switch (decision) {
            case "granted" ->
                require(left.isEmpty(), "HABEAS-REC-001 A field stays as it is, see the case page: correct a part");
            case "partly-granted" -> {
                require(
                        !left.isEmpty() && left.size() < asked.size(),
                        "HABEAS-REC-002 Say on the case page which fields stay as they are, but not all of them");
                require(
                        left.contains(ground),
                        "HABEAS-REC-003 No field stays as it is on this ground: choose one of those on the case page");
            }
            default -> {
                require(
                        asked.stream().noneMatch(CorrectionPolicy::isAccepted),
                        "HABEAS-REC-004 A field is to be corrected, see the case page: correct a part");
                require(
                        left.size() < asked.size() || left.contains(ground),
                        "HABEAS-REC-005 Every field stays on another ground: choose one of those on the case page");
            }
        }
    }

    /**
     * What becomes of each field.
     *
     * @param refusedOn the ground on which all of it was refused; null if it was not
     */
    static List<Correction> settled(List<Asked> asked, @Nullable String refusedOn) {
        return asked.stream()
                .map(each -> each.decision() == null ? new Correction(each.field(), refusedOn) : each.decision())
                .toList();
    }

    private static boolean isAccepted(Asked asked) {
        return asked.decision() != null && asked.decision().isAccepted();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new TaskRefusedException(message);
        }
    }
}

package dev.habeas.portal;

import dev.habeas.cases.RightProcess;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rights that this release serves, as far as a residence has them. */
@Component
class OfferedRights {

    private final Map<Right, RightProcess> served = new EnumMap<>(Right.class);

    OfferedRights(List<RightProcess> processes) {
        processes.forEach(each -> served.put(each.right(), each));
    }

    List<Right> in(Residence residence) {
        return RightsPolicy.offeredIn(residence).stream()
                .filter(served::containsKey)
                .toList();
    }

    /** Any right that is served, for whoever follows a link to it. */
    Optional<Right> ofWord(String word) {
        return Right.ofWord(word).filter(served::containsKey);
    }

    boolean serves(Right right) {
        return served.containsKey(right);
    }

    /** Whether what the person wrote may be a member of the request. */
    boolean takesMessage(Right right) {
        RightProcess process = served.get(right);
        return process != null && process.details().contains("message");
    }
}

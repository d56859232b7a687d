package dev.habeas.erasure;

import dev.habeas.grounds.Grounds;
import dev.habeas.processors.KeptItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the data at each holder: erased, unless a law obliges the holder to keep some of it, or it was decided to
 * keep all of it on a ground; then it is restricted to storage until the ground ends. Source: GDPR Art. 17(1), 17(3), 18;
 * CCPA 1798.105(d).
 */
final class ErasurePolicy {

    private ErasurePolicy() {}

    /**
     * Someone who holds data.
     *
     * @param byLawUntil last day to which it has to keep some of it; null if it does not have to
     * @param kept what was decided to be kept; null if nothing
     */
    record Holder(
            String key,
            @Nullable LocalDate byLawUntil,
            @Nullable KeptItem kept) {}

    /** What one holder is to do; ground and date only if it keeps data. */
    record Step(
            String holder,
            boolean keepsAll,
            @Nullable String ground,
            @Nullable LocalDate until) {

        boolean keeps() {
            return ground != null;
        }
    }

    static List<Step> steps(List<Holder> holders, String regime) {
        return holders.stream().map(holder -> step(holder, regime)).toList();
    }

    private static Step step(Holder holder, String regime) {
        KeptItem kept = holder.kept();
        if (kept != null) {
            return new Step(holder.key(), true, kept.ground(), kept.until());
        }
        return holder.byLawUntil() == null
                ? new Step(holder.key(), false, null, null)
                : new Step(holder.key(), false, Grounds.legalObligationUnder(regime), holder.byLawUntil());
    }
}

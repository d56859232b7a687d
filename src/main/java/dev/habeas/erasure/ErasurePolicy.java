package dev.habeas.erasure;

import dev.habeas.grounds.Grounds;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the data at each holder: erased, unless a law obliges the holder to keep it; then it is restricted to
 * storage until the law lets go. Source: GDPR Art. 17(1), 17(3)(b), 18; CCPA 1798.105(d)(8).
 */
final class ErasurePolicy {

    private ErasurePolicy() {}

    /** Someone who holds data, and for how many full calendar years it has to keep them; null if not at all. */
    record Holder(String key, @Nullable Integer retentionYears) {}

    /** What one holder is to do; ground and date only if it keeps the data. */
    record Step(
            String holder,
            boolean keeps,
            @Nullable String ground,
            @Nullable LocalDate until) {}

    static List<Step> steps(List<Holder> holders, String regime, LocalDate receivedOn) {
        return holders.stream().map(holder -> step(holder, regime, receivedOn)).toList();
    }

    private static Step step(Holder holder, String regime, LocalDate receivedOn) {
        Integer years = holder.retentionYears();
        return years == null
                ? new Step(holder.key(), false, null, null)
                : new Step(
                        holder.key(),
                        true,
                        Grounds.legalObligationUnder(regime),
                        LocalDate.of(receivedOn.getYear() + years, Month.DECEMBER, 31));
    }
}

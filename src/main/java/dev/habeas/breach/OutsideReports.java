package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports of people outside who believe that strangers have seen data. Each opens the process of a breach: awareness is
 * presumed from the report until an officer has assessed it, and a false alarm is dismissed by two. Source: the policy's
 * invitation to report; GDPR Art. 33(1).
 */
@Component
public class OutsideReports {

    private static final String OUTSIDE = "outside";
    private static final int MOST_VERSIONS = 9;

    private final Reports reports;

    OutsideReports(Reports reports) {
        this.reports = reports;
    }

    /**
     * Keeps a report; what was written goes into the vault and nowhere else. The same key with the same words reports once;
     * with other words, because somebody went back and wrote on, it is a report of its own.
     *
     * @param what what was seen and when, at most 5,000 characters without control characters
     * @param place where whoever reports it lives, for want of a better guess where affected people do
     * @param contact how to reach whoever reports it; null if they do not want to be reached
     * @throws ProblemException if the key came with other words nine times before
     */
    public void accept(UUID key, String what, Residence place, @Nullable String contact) {
        NewBreach report = report(what, place, contact);
        Stream<String> keys = IntStream.rangeClosed(1, MOST_VERSIONS)
                .mapToObj(version -> version == 1 ? key.toString() : key + "-" + version);
        if (keys.noneMatch(each -> isTaken(each, report))) {
            throw new ProblemException(Problem.IDEMPOTENCY_KEY_REUSED, "The form was sent with too many texts.");
        }
    }

    /** False if the key came with other words before. Each attempt is a transaction of its own. */
    private boolean isTaken(String key, NewBreach report) {
        try {
            reports.accept(OUTSIDE, key, report);
            return true;
        } catch (ProblemException refused) {
            if (refused.problem() == Problem.IDEMPOTENCY_KEY_REUSED) {
                return false;
            }
            throw refused;
        }
    }

    private static NewBreach report(String what, Residence place, @Nullable String contact) {
        return new NewBreach(
                null,
                null,
                null,
                null,
                List.of(),
                List.of(place.code()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                what,
                contact == null ? null : new NewBreach.Reporter(null, contact));
    }
}

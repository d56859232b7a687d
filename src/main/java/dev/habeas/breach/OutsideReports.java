package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import java.util.List;
import java.util.UUID;
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

    private final Reports reports;

    OutsideReports(Reports reports) {
        this.reports = reports;
    }

    /**
     * Keeps a report; what was written goes into the vault and nowhere else. The same key with the same words reports once.
     *
     * @param what what was seen and when, at most 5,000 characters without control characters
     * @param place where whoever reports it lives, for want of a better guess where affected people do
     * @param contact how to reach whoever reports it; null if they do not want to be reached
     * @throws dev.habeas.web.ProblemException if the key came with other words before
     */
    public void accept(UUID key, String what, Residence place, @Nullable String contact) {
        reports.accept(
                OUTSIDE,
                key.toString(),
                new NewBreach(
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
                        contact == null ? null : new NewBreach.Reporter(null, contact)));
    }
}

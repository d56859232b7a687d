package dev.habeas.cases;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The routing facts of a case; nothing here tells who the person is.
 *
 * @param regime word of the law that applies first, such as {@code GDPR}
 * @param requester how the requester relates to the subject, such as {@code self}
 * @param controller the platform customer, if the company is its processor; null if the company itself is controller
 * @param receivedAt when the request reached the company by any channel; the clock runs from here
 * @param openedAt when Habeas recorded it
 * @param outcome null until decided
 * @param ground code of the ground for a refusal in whole or part; null if none
 * @param closedAt null while the case is open
 */
public record PrivacyCase(
        CaseId id,
        CaseReference reference,
        Right right,
        String regime,
        Role role,
        Residence residence,
        String channel,
        String requester,
        Locale locale,
        @Nullable String controller,
        Instant receivedAt,
        Instant openedAt,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Nullable String ground,
        @Nullable Instant closedAt) {

    /** The ground of what ended because it could not be proven who asked. */
    public static final String UNPROVEN = "IDENTITY";

    /** The ground if nobody here refused, but a recipient did, and an officer let that stand. */
    public static final String DECLINED = "RECIPIENT-DECLINED";

    /** Whether it ended so, in whole or in part: with proof it can be taken up again. */
    public boolean endedUnproven() {
        return status.isFinal() && UNPROVEN.equals(ground);
    }
}

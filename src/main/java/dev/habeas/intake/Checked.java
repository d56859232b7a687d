package dev.habeas.intake;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.RightProcess;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request that passed every check, in the words of the domain.
 *
 * @param routing in which role the company holds the data; one case each
 * @param process of the right; null if the company has no part in it as controller
 * @param controller the platform customer that was named and is in the register; null if none
 */
record Checked(
        Right right,
        RoleRouting.Decided routing,
        @Nullable RightProcess process,
        Residence residence,
        String channel,
        String relation,
        @Nullable String controller,
        Locale locale,
        Instant receivedAt,
        CaseFile file) {}

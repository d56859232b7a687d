package dev.habeas.intake;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.RightProcess;
import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request that passed every check, in the words of the domain. */
record Checked(
        RightProcess right,
        Residence residence,
        String channel,
        String relation,
        @Nullable String controller,
        Locale locale,
        Instant receivedAt,
        CaseFile file) {}

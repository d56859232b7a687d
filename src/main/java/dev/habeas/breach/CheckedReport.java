package dev.habeas.breach;

import dev.habeas.cases.PersonalText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that passed every check.
 *
 * @param awareAt null if nobody has assessed it
 * @param texts what people wrote, by field of the vault
 */
record CheckedReport(Breach.Facts facts, @Nullable Instant awareAt, Map<String, PersonalText> texts) {}

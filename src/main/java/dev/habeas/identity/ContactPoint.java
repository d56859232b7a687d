package dev.habeas.identity;

import dev.habeas.cases.PersonalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox on file of the person that a request names.
 *
 * @param coversRequest whether everything by which the request names the person belongs to whoever has this mailbox; if
 *     not, it proves nothing about the rest
 * @param changedAt when it took the place of another mailbox; null if it never did, or that is not known
 * @param previous the mailbox before; null if there was none, or it is not known
 */
public record ContactPoint(
        PersonalText mailbox,
        boolean coversRequest,
        @Nullable Instant changedAt,
        @Nullable PersonalText previous) {}

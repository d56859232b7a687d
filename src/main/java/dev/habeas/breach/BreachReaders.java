package dev.habeas.breach;

import dev.habeas.security.StaffGroup;
import java.util.Set;

/** Who of the staff may do what on the pages of breaches. */
final class BreachReaders {

    /** Those who work on breaches read what people wrote about them; managers and auditors do not. */
    static final Set<StaffGroup> WORKERS = Set.of(StaffGroup.ANALYSTS, StaffGroup.OFFICERS, StaffGroup.SECURITY);

    private BreachReaders() {}
}

package dev.habeas.casework;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.VaultNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the vault says about a case, for one answer and no longer.
 *
 * @param notes oldest first
 * @param letter as it was written; null before that
 */
record PersonalData(
        CaseFile file, List<VaultNote> notes, @Nullable PersonalText letter, Purpose purpose) {}

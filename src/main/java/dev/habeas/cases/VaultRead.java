package dev.habeas.cases;

import java.util.Set;

/**
 * Personal data of a case was read in the clear. Published synchronously, inside the transaction of the read and before
 * the data is handed out: a listener that throws prevents the read.
 *
 * @param fields names of the fields read, never their contents; {@code notes} stands for the notes
 */
public record VaultRead(CaseId caseId, Set<String> fields, Reader reader) {

    public VaultRead {
        fields = Set.copyOf(fields);
    }
}

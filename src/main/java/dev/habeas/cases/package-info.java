/**
 * The case and the vault. All personal data of the product lives here, encrypted under a key of its own per case; the
 * process engine knows a case by its {@link dev.habeas.cases.CaseId} only.
 *
 * <p>What shredding a case promises: its data key is destroyed and its rows are deleted in one transaction, so nothing
 * in the live database or in any later backup can be read again. What it does not promise: until they are overwritten,
 * expire or are vacuumed, old row versions, write-ahead log, replicas that lag and backups taken <em>before</em> still
 * hold the wrapped key and the ciphertext, and whoever has one of them <em>and</em> the key-encryption key can read the
 * case. That window is the longest retention of backups and log; state it in the deletion receipt, keep the key file
 * out of those backups, and after a restore shred the shredded cases again before opening. Copies made in the clear
 * (letters, instructions to processors) are outside the vault.
 */
@ApplicationModule(allowedDependencies = {"jurisdictions", "deadlines"})
@NullMarked
package dev.habeas.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

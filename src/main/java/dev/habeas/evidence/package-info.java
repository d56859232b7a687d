/**
 * What was done in a case, by whom and when: an append-only hash chain per case without personal data, which outlives
 * the shredding of the case and is verified offline from a file, with signed checkpoints.
 *
 * <p>An entry's hash is the SHA-256 of its canonical JSON (members sorted, no white space, UTF-8; as RFC 8785):
 * {@code {"actor","at","caseId","facts":{…},"prev","seq","type"}} with hashes in lower-case hex and 64 zeros before the
 * first entry. A checkpoint signs, with Ed25519, the canonical JSON
 * {@code {"at","caseId","format":"habeas-evidence/1","head","length"}}.
 *
 * <p>What it shows: in an exported file, any change of, between or after the entries up to the checkpoint. In the
 * database, a chain that was cut or rewritten behind a checkpoint is not signed again. What it does not show: that
 * someone who may write the database as its owner removed entries <em>and</em> the checkpoints over them before an
 * export. Compare with earlier exports of the same case.
 */
@ApplicationModule(allowedDependencies = {"cases"})
@NullMarked
package dev.habeas.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What backups make of an erasure. A register of backup sets tells how long copies may live on; every erasure that is
 * carried out leaves tombstones without personal data; a case whose data lies in a backup stays open, isolated, until the
 * last of them expires; and a system that was restored erases again by the tombstones before it answers anybody.
 *
 * <p>A tombstone is HMAC-SHA256 over {@code type|identifier} (normalised, UTF-8) under a key that only the recipient and we
 * can make: HMAC-SHA256 over {@code habeas-tombstone/1} under the secret of its transport. After a change of the secret the
 * recipient keeps the old one until the tombstones under it have expired; each names its key.
 */
@ApplicationModule(allowedDependencies = {"cases", "processors", "engine", "evidence", "web"})
@NullMarked
package dev.habeas.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * How long our own records of people's requests are kept, and who may keep them longer. Every day the process
 * {@code retention-run} finds what is due by {@code schedule.csv}, shreds it and leaves evidence; a legal hold stops it,
 * here and at the recipients.
 */
@ApplicationModule(allowedDependencies = {"cases", "jurisdictions", "processors", "engine", "evidence", "web"})
@NullMarked
package dev.habeas.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

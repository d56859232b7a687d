/**
 * Who else holds the data: the register of recipients, the ledger of what each was instructed to do and what it
 * answered, and the fragment {@code propagate-to-processors} that nobody leaves without an answer.
 */
@ApplicationModule(allowedDependencies = {"cases", "grounds", "jurisdictions", "engine", "evidence", "web"})
@NullMarked
package dev.habeas.processors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

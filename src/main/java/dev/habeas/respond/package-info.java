/** The answer to the person: which letter a case gets, and everything the law says that it must contain. */
@ApplicationModule(
        allowedDependencies = {"cases", "jurisdictions", "notices", "processors", "engine", "evidence", "deadlines"})
@NullMarked
package dev.habeas.respond;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * A person's data as something they can take away: what the recipients exported is reviewed, redacted, put into one
 * archive with digests, kept encrypted, and handed over once, to whoever has both the link and a fresh code. Serves the
 * rights whose answer is the data itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "processors",
            "processors::connector",
            "registers",
            "rights",
            "grounds",
            "engine",
            "evidence",
            "respond",
            "notices",
            "web"
        })
@NullMarked
package dev.habeas.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The public pages: what a person without an account sees and does, without scripts and in their language. Nothing here
 * tells whether the company knows somebody: a request is kept as an encrypted draft until its mailbox is proven, and
 * whoever holds a link to a case learns no personal data from it.
 */
@ApplicationModule(
        allowedDependencies = {
            "breach",
            "cases",
            "jurisdictions",
            "deadlines",
            "engine",
            "evidence",
            "identity",
            "intake",
            "notices",
            "respond",
            "security",
            "suppressions",
            "web"
        })
@NullMarked
package dev.habeas.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

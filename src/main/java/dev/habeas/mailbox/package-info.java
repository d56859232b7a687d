/**
 * The privacy mailbox: whatever people write to it becomes a proposal, which a person opens as a case or dismisses. The law
 * counts from the moment the mail arrived, whoever reads it when. Off unless a mailbox is configured.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "engine",
            "evidence",
            "intake",
            "jurisdictions",
            "notices",
            "portal",
            "respond",
            "security",
            "web"
        })
@NullMarked
package dev.habeas.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

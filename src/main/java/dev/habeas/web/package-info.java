/** Pages for people: what staff and data subjects see in a browser, and how the engine's web applications appear. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.habeas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

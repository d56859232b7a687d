/**
 * What the company knows about its own processing, as data: purposes and their legal bases, categories, sources,
 * retention, recipients, transfers, trackers, automated decisions, and which system holds what for which purpose. The
 * files lie in {@code registers/}, carry a version, and are checked when the application starts.
 */
@ApplicationModule(allowedDependencies = "jurisdictions")
@NullMarked
package dev.habeas.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

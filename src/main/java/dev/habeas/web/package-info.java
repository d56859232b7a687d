/**
 * What every HTTP answer has in common: the catalogue of problems (RFC 9457), how exceptions become problems, the pages
 * that explain them, and how the engine's web applications appear.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.habeas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

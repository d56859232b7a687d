/**
 * What every HTTP answer has in common: the catalogue of problems (RFC 9457), how exceptions become problems, and the
 * pages that explain them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.habeas.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Habeas makes a company's privacy policy happen. Every sub-package is a module; see {@code src/docs/adr}. */
@NullMarked
package dev.habeas;

import org.jspecify.annotations.NullMarked;

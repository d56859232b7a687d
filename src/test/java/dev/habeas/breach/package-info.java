@NullMarked
package dev.habeas.breach;

import org.jspecify.annotations.NullMarked;

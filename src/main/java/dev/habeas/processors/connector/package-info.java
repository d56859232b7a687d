/** What a connector has to offer and all it gets to see. */
@NamedInterface("connector")
@NullMarked
package dev.habeas.processors.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

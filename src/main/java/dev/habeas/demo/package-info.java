/**
 * The demo estate: seven small systems that really hold data of synthetic people, each with its own schema, tables and
 * HTTP interface, so that anyone can watch a right being carried out. They stand for the outside world and therefore
 * know nothing of the product: they meet it only through signed instructions and receipts. Active in the profile
 * {@code demo} and nowhere else.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.habeas.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The clock of running cases: the whole application in one JVM, on PostgreSQL, with a time that the test moves. */
package dev.habeas.clock;

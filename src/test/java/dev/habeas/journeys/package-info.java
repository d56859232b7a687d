/** Tests from outside: the packaged application, started like a user starts it, and what callers of all kinds see. */
package dev.habeas.journeys;

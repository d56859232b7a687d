package dev.habeas.connectors.webhook;

import java.io.IOException;

/** An answer is larger than we read. */
final class TooLargeException extends IOException {}

/** Instructions by signed HTTP POST, following Standard Webhooks 1.0.0. */
@NullMarked
package dev.habeas.connectors.webhook;

import org.jspecify.annotations.NullMarked;

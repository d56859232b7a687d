package dev.habeas.connectors.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param allowPrivateAddresses whether recipients may be on loopback or private networks; for the demo and for companies
 *     whose systems are inside their own network
 * @param connectTimeout for the connection alone; the whole attempt has the endpoint's time limit
 * @param maxAnswer more than this is not read and counts as no usable answer; its data does not count
 * @param maxData the same for the data that comes with an answer, such as exported records
 */
@ConfigurationProperties("habeas.connectors.webhook")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("64KB") DataSize maxAnswer,
        @DefaultValue("2GB") DataSize maxData) {}

package dev.habeas.demo;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;

/**
 * Settings of the demo estate.
 *
 * @param receiptsUrl where the platform takes receipts, without path; null means this application on the local machine
 * @param suppressionKey key of the hashes in the suppression lists
 * @param platformToken token with which the estate tells the platform of its backups
 * @param accountToken token with which the account service can be asked for mailboxes; empty means that nobody can
 * @param hold how long a system in mode {@code hang} holds a request
 * @param retryAfter pause after the first receipt that was not taken; doubles with each further one, up to an hour
 */
@ConfigurationProperties("habeas.demo")
@Profile("demo")
record DemoProperties(
        @Nullable URI receiptsUrl,
        String suppressionKey,
        @DefaultValue("") String platformToken,
        @DefaultValue("") String accountToken,
        @DefaultValue("PT60S") Duration hold,
        @DefaultValue("PT5S") Duration retryAfter) {}

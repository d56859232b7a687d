package dev.habeas.portal;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the public pages.
 *
 * @param baseUrl where people reach the pages, for links in mails; null means this machine, which serves a demo only
 * @param draftLifetime how long a request waits for the proof of its mailbox before it is destroyed
 * @param linkLifetime how long a status page stays after its case was closed
 * @param mailsPerMailbox how many requests of one mailbox are written to it within an hour; the others wait their turn,
 *     and opt-outs, which need no proof, are carried out without a letter
 * @param postsPerAddress how many forms one network address may send within ten minutes
 * @param unhurriedPosts how many of them are looked at without a pause
 * @param mailPoll how often drafts are looked at that have to be mailed
 * @param gpcSince since when opt-out signals of browsers are honoured
 */
@ConfigurationProperties("habeas.portal")
record PortalProperties(
        @Nullable URI baseUrl,
        @DefaultValue("P7D") Duration draftLifetime,
        @DefaultValue("P90D") Duration linkLifetime,
        @DefaultValue("3") int mailsPerMailbox,
        @DefaultValue("60") int postsPerAddress,
        @DefaultValue("10") int unhurriedPosts,
        @DefaultValue("PT1S") Duration mailPoll,
        @DefaultValue("2026-11-24") LocalDate gpcSince) {}

package dev.habeas.instruction;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The company as an OpenDSR 2.0 processor. Served only if all three are set.
 *
 * @param domain the processor's domain, for which the certificate is issued; null if OpenDSR is not served
 * @param certificateFile PEM file of the certificate, issued by a certificate authority for that domain; public
 * @param keyFile PEM file of its RSA key in PKCS #8, for the owner only
 */
@ConfigurationProperties("habeas.opendsr")
record OpenDsrSettings(
        @Nullable String domain,
        @Nullable Path certificateFile,
        @Nullable Path keyFile) {}

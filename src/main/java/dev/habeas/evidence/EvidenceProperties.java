package dev.habeas.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key is that signs checkpoints.
 *
 * @param signingKeyFile Ed25519 key pair as PEM, the private key in PKCS#8; for its owner only
 * @param createSigningKey whether a missing file is created with a fresh key at start; false in production
 */
@ConfigurationProperties("habeas.evidence")
record EvidenceProperties(
        @DefaultValue("./data/keys/evidence-signing.pem") Path signingKeyFile,
        @DefaultValue("true") boolean createSigningKey) {}

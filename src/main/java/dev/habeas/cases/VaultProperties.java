package dev.habeas.cases;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of the vault are.
 *
 * @param keysetFile the file with the key-encryption key and the blind-index key; for its owner only
 * @param createKeyset whether a missing file is created with fresh keys at start; false in production
 */
@ConfigurationProperties("habeas.vault")
record VaultProperties(
        @DefaultValue("./data/keys/vault.json") Path keysetFile,
        @DefaultValue("true") boolean createKeyset) {}

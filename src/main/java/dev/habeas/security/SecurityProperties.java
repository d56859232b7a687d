package dev.habeas.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of this module.
 *
 * @param bootstrapAdmin the first administrator; left out when there is one already
 */
@ConfigurationProperties("habeas.security")
public record SecurityProperties(@Nullable BootstrapAdmin bootstrapAdmin) {

    /**
     * The first administrator, created when no user of that id exists. The password comes from the environment or, better,
     * from a file that only the application can read.
     *
     * @param user the user id
     * @param password the password, if no file is given
     * @param passwordFile a file with nothing but the password
     */
    public record BootstrapAdmin(
            String user,
            @Nullable String password,
            @Nullable Path passwordFile) {

        /** @throws UncheckedIOException if the file cannot be read */
        Optional<String> secret() {
            if (passwordFile == null) {
                return Optional.ofNullable(password).filter(text -> !text.isBlank());
            }
            try {
                return Optional.of(Files.readString(passwordFile).strip());
            } catch (IOException e) {
                throw new UncheckedIOException("HABEAS-SEC-010 The password file of the first administrator", e);
            }
        }

        @Override
        public String toString() {
            return "BootstrapAdmin[user=" + user + "]";
        }
    }
}

package dev.habeas.security;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;

/** The engine with this module's security, and nothing else of the product; scans of other tests pass it by. */
@TestComponent
@SpringBootApplication(scanBasePackages = {"dev.habeas.engine", "dev.habeas.security", "dev.habeas.web"})
@ConfigurationPropertiesScan
class SecurityTestApplication {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder().start();
    }

    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return server.getJdbcUrl("postgres", "postgres");
            }
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

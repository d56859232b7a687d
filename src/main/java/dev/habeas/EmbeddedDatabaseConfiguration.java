package dev.habeas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** With no database configured, runs a PostgreSQL of our own in a local directory and keeps its data across restarts. */
@Configuration
@Profile("!prod")
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${habeas.embedded-database.directory}") Path directory)
            throws IOException {
        return EmbeddedDatabase.start(directory);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new Connection(database.server());
    }

    private record Connection(EmbeddedPostgres server) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.getJdbcUrl("postgres", "postgres");
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}

package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What recognisable people have left in the clear, in any table of any schema and in the files beside the keys. */
final class Traces {

    private Traces() {}

    static void nowhere(JdbcClient jdbc, Environment environment) throws IOException {
        Canary.Search search = Canary.search(jdbc, Canary.allSchemas(jdbc));
        Path keys = environment
                .getRequiredProperty("habeas.vault.keyset-file", Path.class)
                .getParent();
        List<String> written = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(keys)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                written.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        System.out.printf(
                "Looked for the marks in %d columns of %d tables and %d files: %d found%n",
                search.columns(), search.tables(), written.size(), search.hits().size());
        assertThat(search.hits()).isEmpty();
        assertThat(Canary.in(written)).isEmpty();
    }
}

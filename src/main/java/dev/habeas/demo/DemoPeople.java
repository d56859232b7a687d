package dev.habeas.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The synthetic people. They come from a file of the application, so that the database forgets whom it erased. */
@Component
@Profile("demo")
final class DemoPeople {

    private final List<DemoPerson> everyone;

    DemoPeople() {
        try {
            everyone = new ClassPathResource("demo/people.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoPerson::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DemoPerson> everyone() {
        return everyone;
    }
}

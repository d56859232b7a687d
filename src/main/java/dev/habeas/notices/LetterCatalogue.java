package dev.habeas.notices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Which letters exist, in which languages, and what each must contain. Read from {@code mail/<folder>/letters.properties},
 * where {@code completed = reference, remedies} makes both mandatory in the letter {@code completed}.
 */
final class LetterCatalogue {

    private final Map<String, Properties> byFolder = new ConcurrentHashMap<>();

    /**
     * The keys that must have content.
     *
     * @throws IncompleteLetterException if no such letter is listed
     */
    List<String> mandatory(LetterTemplate template) {
        String keys = byFolder.computeIfAbsent(template.folder(), LetterCatalogue::read)
                .getProperty(template.name());
        if (keys == null) {
            throw new IncompleteLetterException(template, "not listed in letters.properties");
        }
        return Stream.of(keys.split(",")).map(String::strip).toList();
    }

    boolean exists(LetterTemplate template, String language) {
        return language.matches("[a-z]{2,3}")
                && resource(template.path(language) + ".html").exists();
    }

    private static Properties read(String folder) {
        Properties letters = new Properties();
        ClassPathResource file = resource(folder + "/letters.properties");
        if (!file.exists()) {
            return letters;
        }
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            letters.load(reader);
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource resource(String path) {
        return new ClassPathResource("mail/" + path, LetterCatalogue.class.getClassLoader());
    }
}

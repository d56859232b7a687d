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
 * Which letters exist, in which languages, and what each must contain. Read from {@code mail/<right>/letters.properties},
 * where {@code completed = reference, remedies} makes both mandatory in the letter {@code completed}.
 */
final class LetterCatalogue {

    private final Map<String, Properties> byRight = new ConcurrentHashMap<>();

    /**
     * The keys that must have content.
     *
     * @throws IncompleteLetterException if no such letter is listed
     */
    List<String> mandatory(LetterTemplate template) {
        String keys =
                byRight.computeIfAbsent(template.right(), LetterCatalogue::read).getProperty(template.name());
        if (keys == null) {
            throw new IncompleteLetterException(template, "not listed in letters.properties");
        }
        return Stream.of(keys.split(",")).map(String::strip).toList();
    }

    boolean exists(LetterTemplate template, String language) {
        return language.matches("[a-z]{2,3}")
                && resource(template.path(language) + ".html").exists();
    }

    private static Properties read(String right) {
        Properties letters = new Properties();
        ClassPathResource file = resource(right + "/letters.properties");
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

package dev.habeas.respond;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** A file of words per language on the class path, {@code mail/<name>_<language>.properties}, in UTF-8. */
final class WordBook {

    private final String name;
    private final Map<String, Properties> byLanguage = new ConcurrentHashMap<>();

    WordBook(String name) {
        this.name = name;
    }

    /** The words under this key, with each <code>{place}</code> filled. Empty if the book has no such key. */
    Optional<String> find(Locale language, String key, Map<String, String> places) {
        Optional<String> words = Optional.ofNullable(
                byLanguage.computeIfAbsent(language.getLanguage(), this::read).getProperty(key));
        return words.map(text -> {
            String filled = text;
            for (Map.Entry<String, String> place : places.entrySet()) {
                filled = filled.replace("{" + place.getKey() + "}", place.getValue());
            }
            return filled;
        });
    }

    /** @throws IllegalArgumentException if the book has no such key */
    String say(Locale language, String key, Map<String, String> places) {
        return find(language, key, places)
                .orElseThrow(() -> new IllegalArgumentException("No words for " + key + " in " + name));
    }

    private Properties read(String language) {
        Properties words = new Properties();
        ClassPathResource file = new ClassPathResource(
                "mail/" + name + "_" + language + ".properties", getClass().getClassLoader());
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.habeas.respond;

import dev.habeas.jurisdictions.Residence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** Data protection authorities by country or region. Source: {@code mail/words/authorities.csv}. */
final class Authorities {

    private final Map<String, String[]> byResidence = new HashMap<>();

    Authorities() {
        ClassPathResource file =
                new ClassPathResource("mail/words/authorities.csv", getClass().getClassLoader());
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(";", -1)).forEach(row -> byResidence.put(row[0], row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The authority of the region if it has one, else of the country; empty if none is listed. */
    Optional<Authority> of(Residence residence, Locale language) {
        for (String code : List.of(residence.code(), residence.country())) {
            String[] row = byResidence.get(code);
            if (row != null) {
                boolean german = language.getLanguage().equals("de") && !row[2].isEmpty();
                return Optional.of(new Authority(german ? row[2] : row[1], row[3]));
            }
        }
        return Optional.empty();
    }
}

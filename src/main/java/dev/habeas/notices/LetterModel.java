package dev.habeas.notices;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template may see: maps, lists, booleans, numbers and single lines of text. Records become maps, and control and
 * direction characters become blanks, so that a value can neither add lines to a letter nor bring code to a template.
 */
final class LetterModel {

    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+");

    private final Set<String> texts = new HashSet<>();
    private final Map<String, Object> values;

    LetterModel(Map<String, ? extends @Nullable Object> model) {
        this.values = Collections.unmodifiableMap(plainMap(model));
    }

    Map<String, Object> values() {
        return values;
    }

    /** Every text that came from outside the templates. */
    Set<String> texts() {
        return texts;
    }

    /** Whether there is something to say under this key: not absent, blank or empty. */
    boolean has(String key) {
        Object value = values.get(key);
        return value != null
                && !(value instanceof String text && text.isBlank())
                && !(value instanceof Collection<?> items && items.isEmpty());
    }

    private Map<String, Object> plainMap(Map<?, ? extends @Nullable Object> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                plain.put(String.valueOf(key), plain(value));
            }
        });
        return plain;
    }

    private Object plain(Object value) {
        if (value instanceof String text) {
            String line = NOT_PLAIN.matcher(text).replaceAll(" ").strip();
            texts.add(line);
            return line;
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Collection<?> items) {
            List<Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            return plainMap(map);
        }
        if (value instanceof Record record) {
            return plainMap(components(record));
        }
        throw new IllegalArgumentException(
                "A letter cannot show a " + value.getClass().getSimpleName());
    }

    private static Map<String, @Nullable Object> components(Record record) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                map.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        "A letter cannot show a " + record.getClass().getSimpleName());
            }
        }
        return map;
    }
}

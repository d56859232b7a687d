package dev.habeas.respond;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter before it is written.
 *
 * @param values what its template may show
 * @param contents the same by what it is for, to check the written letter against
 */
record AnswerModel(Map<String, @Nullable Object> values, Map<String, List<String>> contents) {}

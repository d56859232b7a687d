package dev.habeas.web;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.List;

/** One wrong member of a request. The value is never repeated: it may be personal data. */
public record FieldError(String field, String message) {

    /** What validation found, member by member and in its order. */
    public static List<FieldError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(each -> new FieldError(each.getPropertyPath().toString(), each.getMessage()))
                .toList();
    }
}

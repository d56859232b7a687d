package dev.habeas.intake;

import dev.habeas.cases.IdentifierType;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The word of an {@link IdentifierType}; null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownIdentifierType.Check.class)
@interface KnownIdentifierType {

    String message() default "must be one of email, phone, account-id, cookie-id, device-id, external-id";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the word up. */
    final class Check implements ConstraintValidator<KnownIdentifierType, String> {

        @Override
        public boolean isValid(@Nullable String word, ConstraintValidatorContext context) {
            return word == null || IdentifierType.ofWord(word).isPresent();
        }
    }
}

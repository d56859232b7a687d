package dev.habeas.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text of bounded length without control characters; null is valid. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CleanText.Check.class)
@interface CleanText {

    String message() default "must have at most {max} characters and no control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    int max();

    /** Whether line breaks and tabs are allowed. */
    boolean lines() default false;

    /** Rejects control, format, surrogate and unassigned characters. */
    final class Check implements ConstraintValidator<CleanText, String> {

        private int max;
        private boolean lines;

        @Override
        public void initialize(CleanText constraint) {
            max = constraint.max();
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (text.length() <= max && text.codePoints().allMatch(this::isClean));
        }

        private boolean isClean(int character) {
            if (lines && (character == '\n' || character == '\r' || character == '\t')) {
                return true;
            }
            int type = Character.getType(character);
            return type != Character.CONTROL
                    && type != Character.SURROGATE
                    && type != Character.UNASSIGNED
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR;
        }
    }
}

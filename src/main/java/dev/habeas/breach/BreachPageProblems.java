package dev.habeas.breach;

import dev.habeas.cases.UnknownCaseException;
import dev.habeas.web.ProblemException;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of breaches say when they cannot do what was asked. */
@ControllerAdvice(
        assignableTypes = {
            BreachPageController.class,
            BreachListController.class,
            FactPageController.class,
            OfficersPageController.class
        })
class BreachPageProblems {

    private final MessageSource messages;

    BreachPageProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** An id that is none is an unknown breach, too. */
    @ExceptionHandler({UnknownCaseException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknown(Locale locale) {
        return page("unknown", HttpStatus.NOT_FOUND, locale);
    }

    @ExceptionHandler({ProblemException.class, DateTimeParseException.class})
    ModelAndView refused(Locale locale) {
        return page("refused", HttpStatus.BAD_REQUEST, locale);
    }

    private ModelAndView page(String problem, HttpStatus status, Locale locale) {
        return new ModelAndView(
                "breaches/problem", Map.of("w", PageWords.of(messages, locale), "problem", problem), status);
    }
}

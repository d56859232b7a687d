package dev.habeas.casework;

import dev.habeas.cases.ShreddedCaseException;
import dev.habeas.cases.UnknownCaseException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What the case pages say when they cannot show a case. */
@ControllerAdvice(
        assignableTypes = {
            CasePageController.class,
            CaseNotesController.class,
            CorrectionsController.class,
            KeptItemsController.class,
            CaseDocumentController.class,
            CaseDeclarationController.class,
            CaseAcknowledgementController.class,
            ProofController.class,
            CaseListController.class
        })
class CasePageProblems {

    private final Languages languages;

    CasePageProblems(Languages languages) {
        this.languages = languages;
    }

    /** An id that is none is an unknown case, too. */
    @ExceptionHandler({UnknownCaseException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknown(Locale locale) {
        return page("unknown", HttpStatus.NOT_FOUND, locale);
    }

    @ExceptionHandler(ShreddedCaseException.class)
    ModelAndView shredded(Locale locale) {
        return page("shredded", HttpStatus.CONFLICT, locale);
    }

    private ModelAndView page(String problem, HttpStatus status, Locale locale) {
        return new ModelAndView(
                "cases/problem", Map.of("w", languages.words(locale, ZoneOffset.UTC), "problem", problem), status);
    }
}

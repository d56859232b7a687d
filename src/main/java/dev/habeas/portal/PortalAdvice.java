package dev.habeas.portal;

import dev.habeas.cases.ShreddedCaseException;
import dev.habeas.respond.CompanySettings;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every public page shows around its content, and what the pages say when something is in the way. */
@ControllerAdvice(
        assignableTypes = {
            StartController.class,
            BreachReportController.class,
            RequestFormController.class,
            OpenController.class,
            StatusController.class,
            StatusActionsController.class,
            StatusAppealController.class,
            StatusDocumentController.class,
            StatusDeclarationController.class
        })
class PortalAdvice {

    private final PortalLanguages languages;
    private final CompanySettings company;

    PortalAdvice(PortalLanguages languages, CompanySettings company) {
        this.languages = languages;
        this.company = company;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        frame(request).forEach(model::addAttribute);
    }

    private Map<String, Object> frame(HttpServletRequest request) {
        PortalWords words = languages.of(request);
        return Map.of(
                "w",
                words,
                "company",
                company,
                "welcome",
                company.welcome().getOrDefault(words.language(), ""),
                "offered",
                PortalLanguages.OFFERED,
                "self",
                request.getMethod().equals("GET") ? request.getRequestURI() : "/privacy",
                "gpc",
                "1".equals(request.getHeader("Sec-GPC")));
    }

    @ExceptionHandler
    ModelAndView gone(NoSuchPageException e, HttpServletRequest request) {
        return page("gone", HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView gone(ShreddedCaseException e, HttpServletRequest request) {
        return page("gone", HttpStatus.NOT_FOUND, request);
    }

    /** The request was fine when it was written and no longer is, such as a case that is decided meanwhile. */
    @ExceptionHandler
    ModelAndView refused(ProblemException e, HttpServletRequest request) {
        return page("late", HttpStatus.CONFLICT, request);
    }

    private ModelAndView page(String problem, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("portal/problem", frame(request), status);
        page.addObject("problem", problem);
        page.addObject("self", "/privacy");
        return page;
    }
}

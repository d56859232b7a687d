package dev.habeas.portal;

import dev.habeas.cases.ShreddedCaseException;
import dev.habeas.respond.CompanySettings;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
            RequestFormController.class,
            OpenController.class,
            StatusController.class,
            StatusActionsController.class
        })
class PortalAdvice {

    private final PortalLanguages languages;
    private final CompanySettings company;

    PortalAdvice(PortalLanguages languages, CompanySettings company) {
        this.languages = languages;
        this.company = company;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
        frame(request, response).forEach(model::addAttribute);
    }

    private Map<String, Object> frame(HttpServletRequest request, HttpServletResponse response) {
        PortalWords words = languages.of(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language());
        return Map.of(
                "w",
                words,
                "company",
                company,
                "welcome",
                company.welcome().getOrDefault(words.language(), ""),
                "offered",
                OFFERED,
                "self",
                request.getMethod().equals("GET") ? request.getRequestURI() : "/privacy",
                "gpc",
                "1".equals(request.getHeader("Sec-GPC")));
    }

    private static final List<Locale> OFFERED = PortalLanguages.OFFERED;

    @ExceptionHandler
    ModelAndView busy(BusyException e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        return page("busy", HttpStatus.TOO_MANY_REQUESTS, request, response);
    }

    @ExceptionHandler
    ModelAndView gone(NoSuchPageException e, HttpServletRequest request, HttpServletResponse response) {
        return page("gone", HttpStatus.NOT_FOUND, request, response);
    }

    @ExceptionHandler
    ModelAndView gone(ShreddedCaseException e, HttpServletRequest request, HttpServletResponse response) {
        return page("gone", HttpStatus.NOT_FOUND, request, response);
    }

    /** The request was fine when it was written and no longer is, such as a case that is decided meanwhile. */
    @ExceptionHandler
    ModelAndView refused(ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        return page("late", HttpStatus.CONFLICT, request, response);
    }

    private ModelAndView page(
            String problem, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = new ModelAndView("portal/problem", frame(request, response), status);
        page.addObject("problem", problem);
        page.addObject("self", "/privacy");
        return page;
    }
}

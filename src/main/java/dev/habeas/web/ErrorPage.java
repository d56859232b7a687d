package dev.habeas.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container shows for errors outside REST controllers: a page for people, a problem for programs, no stack. */
@Hidden
@Controller
@RequestMapping("/error")
class ErrorPage implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Problem problem = of(request);
        if (problem == Problem.NOT_FOUND && isOfPublicPages(request)) {
            return "forward:/privacy/gone";
        }
        response.setStatus(problem.status().value());
        model.addAttribute("problem", problem);
        return "problems/problem";
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        Problem problem = of(request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.detail(problem.remedy()));
    }

    /** They speak to people in their language. */
    private static boolean isOfPublicPages(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/privacy/");
    }

    private static Problem of(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problem.ofStatus(status instanceof Integer code ? code : 404);
    }
}

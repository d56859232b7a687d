package dev.habeas.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals of the estate, before any advice of the product sees them: these are other systems. */
@RestControllerAdvice(basePackageClasses = EstateProblem.class)
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EstateAdvice {

    @ExceptionHandler(EstateProblem.class)
    ResponseEntity<ProblemDetail> answer(EstateProblem problem) {
        ProblemDetail body = problem.body();
        return ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}

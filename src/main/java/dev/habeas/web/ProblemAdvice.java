package dev.habeas.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what a REST controller throws into a problem of the catalogue, never repeating what the caller sent. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> on(ProblemException e) {
        return answer(e.problem(), String.valueOf(e.getMessage()), e.errors());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ConstraintViolationException e) {
        return invalid(e.getConstraintViolations().stream().map(ProblemAdvice::field));
    }

    /** Spring Security's own filter answers these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Exception e) {
        ProblemDetail body = Problem.INTERNAL_ERROR.detail("The cause is in the log of the server.");
        LOG.error("HABEAS-WEB-001 Unexpected error, answered as {}", body.getInstance(), Masked.of(e));
        return ResponseEntity.internalServerError().body(body);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Stream<FieldError> fields = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())));
        Stream<FieldError> whole = e.getBindingResult().getGlobalErrors().stream()
                .map(error -> new FieldError("", String.valueOf(error.getDefaultMessage())));
        return invalid(Stream.concat(fields, whole));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                result instanceof ParameterErrors errors && errors.getFieldError() != null
                                        ? errors.getFieldError().getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage())))));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getMostSpecificCause() instanceof ProblemException problem) {
            // Thrown while the body was read, such as for its length; the JSON reader wraps it.
            return on(problem);
        }
        UnreadableBody place = UnreadableBody.of(e);
        return answer(Problem.MALFORMED_JSON, place.detail(), place.errors());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.ofStatus(status.value());
        return ResponseEntity.status(problem.status()).headers(headers).body(problem.detail(problem.remedy()));
    }

    private static ResponseEntity<Object> invalid(Stream<FieldError> errors) {
        return answer(
                Problem.INVALID_REQUEST,
                "Some members are missing or wrong.",
                errors.distinct()
                        .sorted(Comparator.comparing(FieldError::field))
                        .toList());
    }

    private static ResponseEntity<Object> answer(Problem problem, String detail, List<FieldError> errors) {
        ProblemDetail body = problem.detail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return ResponseEntity.status(problem.status()).body(body);
    }

    private static FieldError field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new FieldError(path.substring(path.indexOf('.') + 1), violation.getMessage());
    }
}

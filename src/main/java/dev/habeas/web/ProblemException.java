package dev.habeas.web;

import java.util.List;

/** Thrown by any module to answer with a problem of the catalogue; rolls a transaction back like any other exception. */
public final class ProblemException extends RuntimeException {

    private final Problem problem;
    private final transient List<FieldError> errors;

    /** @param detail shown to the caller: no personal data, nothing of what the caller sent */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, List.of());
    }

    /** @param errors the members that are wrong; empty if none can be named */
    public ProblemException(Problem problem, String detail, List<FieldError> errors) {
        super(detail);
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> errors() {
        return errors;
    }
}

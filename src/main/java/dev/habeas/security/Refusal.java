package dev.habeas.security;

import dev.habeas.web.Problem;
import java.util.regex.Pattern;

/** Finds the problem that helps most for a call that is not offered: where text goes, how a case starts. */
final class Refusal {

    private static final Pattern TEXT =
            Pattern.compile(".*/(comment|attachment|variables|localVariables|annotation|set-annotation)(/.*)?");
    private static final Pattern START = Pattern.compile("/process-definition/.*(start|submit-form|restart)(/.*)?");

    private Refusal() {}

    static Problem of(String path) {
        if (TEXT.matcher(path).matches()) {
            return Problem.FREE_TEXT_BELONGS_TO_THE_CASE_PAGE;
        }
        return START.matcher(path).matches()
                ? Problem.START_THROUGH_THE_REQUEST_API
                : Problem.ENGINE_OPERATION_NOT_OFFERED;
    }
}

package dev.habeas.web;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Every problem an HTTP answer can name. The slug is part of the interface: clients decide by it, so it never changes.
 * Title and remedy are shown on the page that the {@code type} leads to.
 */
public enum Problem {
    INVALID_REQUEST(400, "The request is not valid", "Correct the members listed in \"errors\" and send it again."),
    MALFORMED_JSON(
            400,
            "The body cannot be read",
            "Send well-formed JSON with the documented members only; the answer names the place."),
    QUERY_EXPRESSION(
            400,
            "Expressions in queries are not accepted",
            "Send the value itself; members and parameters whose name ends in \"Expression\" are refused."),
    UNAUTHENTICATED(
            401,
            "Log in first",
            "Send a valid API token (Authorization: Bearer) or, where staff may call, user and password by HTTP"
                    + " Basic."),
    FORBIDDEN(403, "You may not do this", "Ask for the scope or the group that the operation needs."),
    ENGINE_OPERATION_NOT_OFFERED(
            403,
            "This engine operation is not offered",
            "Only reading, working on tasks and external tasks, correlating to a running case and retrying are offered."
                    + " Processes and forms come with a release."),
    START_THROUGH_THE_REQUEST_API(
            403,
            "Cases start at the request API",
            "Call POST /api/v1/requests: it records the request, opens the case and starts the process in one step."),
    VARIABLE_NOT_OF_THE_FORM(
            403,
            "This variable is not yours to set",
            "Send the fields of the task's form and nothing else; a worker answers with \"answer\"."),
    FREE_TEXT_BELONGS_TO_THE_CASE_PAGE(
            403,
            "Free text belongs to the case page",
            "Write notes and files at /cases/{caseId}: there they are encrypted and erased with the case. The process"
                    + " engine holds no personal data."),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "The Idempotency-Key header is missing",
            "Send a header Idempotency-Key with 1 to 100 letters, digits and . _ : - that is new for each request."),
    NOT_FOUND(404, "There is nothing here", "Check the address and the id."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", "See the API description at /swagger-ui.html."),
    NOT_ACCEPTABLE(406, "The answer is not available in that format", "Accept application/json."),
    CONFLICT(409, "The request conflicts with the present state", "Read the resource again, then decide."),
    IDEMPOTENCY_KEY_REUSED(
            409,
            "The Idempotency-Key belongs to another request",
            "Send the same body again to get the same case, or a new key for a new request."),
    CASE_CLOSED(409, "The case is closed", "A closed case no longer changes; make a new request."),
    BODY_TOO_LARGE(413, "The body is too large", "Send at most 128 KB to /api, at most 1 MB elsewhere."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong media type", "Send application/json."),
    RIGHT_NOT_SERVED(
            422,
            "This right is not served by this release",
            "The table in the README lists the rights that are; nothing was stored."),
    PACKAGE_CODE_NEEDED(
            403,
            "The package is handed over for a fresh code only",
            "The person gets a code at the page that their letter names; send it in the header X-Package-Code within"
                    + " ten minutes."),
    ASSERTION_REFUSED(
            422,
            "The assertion does not count",
            "Hand in a fresh token of a registered relying party that is signed for us and names this case; why one is"
                    + " refused stands in the evidence of the case."),
    EXTENSION_REFUSED(
            422,
            "The deadline cannot be extended",
            "Answer within the running period; \"detail\" names the law or the date that rules an extension out."),
    TOO_MANY_ATTEMPTS(
            429,
            "Too many failed log-ins",
            "Wait as many seconds as the Retry-After header says. Others are not affected."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests for now",
            "Wait as many seconds as the Retry-After header says, then send it again under the same Idempotency-Key."
                    + " Nothing was stored."),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "Try again; if it stays, give the operator the \"instance\" of the answer."),
    UNAVAILABLE(503, "The service is not available at the moment", "Try again later.");

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    Problem(int status, String title, String remedy) {
        this.status = HttpStatus.valueOf(status);
        this.title = title;
        this.remedy = remedy;
    }

    /** The stable name, lower case with hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI type() {
        return URI.create("/problems/" + slug());
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String remedy() {
        return remedy;
    }

    /**
     * The body of an answer, with an {@code instance} of its own that a log can name.
     *
     * @param detail shown to the caller: no personal data, nothing of what the caller sent
     */
    public ProblemDetail detail(String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type());
        body.setTitle(title);
        body.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        return body;
    }

    public static Optional<Problem> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(problem -> problem.slug().equals(slug))
                .findFirst();
    }

    /** The general problem for a status: for answers that the container or a library decides. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_ATTEMPTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}

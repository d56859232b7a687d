package dev.habeas.demo;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A refusal of the estate. Its texts are fixed, so that no personal data can get into one. */
final class EstateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String slug;
    private final String title;

    private EstateProblem(HttpStatus status, String slug, String title, String detail) {
        super(detail);
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** As RFC 9457 wants it told. */
    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, String.valueOf(getMessage()));
        body.setType(URI.create("/problems/" + slug));
        body.setTitle(title);
        return body;
    }

    static EstateProblem unknownSystem() {
        return new EstateProblem(
                HttpStatus.NOT_FOUND, "estate-unknown-system", "Unknown system", "The estate has no such system.");
    }

    static EstateProblem nothingHeld() {
        return new EstateProblem(
                HttpStatus.NOT_FOUND, "estate-nothing-held", "Nothing held", "This system holds no such record.");
    }

    static EstateProblem badSignature() {
        return new EstateProblem(
                HttpStatus.UNAUTHORIZED,
                "estate-bad-signature",
                "Signature not accepted",
                "The Standard Webhooks signature is missing, too old, or not made with the secret of this system.");
    }

    static EstateProblem badToken() {
        return new EstateProblem(
                HttpStatus.UNAUTHORIZED,
                "estate-bad-token",
                "Token not accepted",
                "The account service is asked with its bearer token.");
    }

    static EstateProblem badRequest(String detail) {
        return new EstateProblem(HttpStatus.BAD_REQUEST, "estate-bad-request", "Request not understood", detail);
    }

    static EstateProblem tooLarge() {
        return new EstateProblem(
                HttpStatus.PAYLOAD_TOO_LARGE, "estate-too-large", "Too large", "An instruction has at most 256 KiB.");
    }

    static EstateProblem keyReused() {
        return new EstateProblem(
                HttpStatus.CONFLICT,
                "estate-key-reused",
                "Instruction id used twice",
                "This instruction id was used for another instruction.");
    }

    static EstateProblem restricted() {
        return new EstateProblem(
                HttpStatus.LOCKED, "estate-restricted", "Restricted", "These records may only be stored.");
    }

    static EstateProblem suppressed() {
        return new EstateProblem(
                HttpStatus.LOCKED, "estate-suppressed", "Processing stopped", "The person's data must not be used.");
    }

    static EstateProblem registrationRefused() {
        return new EstateProblem(
                HttpStatus.FORBIDDEN,
                "estate-registration-refused",
                "Registration refused",
                "This system must take in no data about this person.");
    }

    static EstateProblem registered() {
        return new EstateProblem(
                HttpStatus.CONFLICT,
                "estate-registered",
                "Registered already",
                "This system knows the person already, by this address or this phone number.");
    }

    static EstateProblem noRegistration() {
        return new EstateProblem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "estate-no-registration",
                "Nobody registers here",
                "People register with accounts and mailing-list; the other systems get data in other ways.");
    }

    static EstateProblem restored() {
        return new EstateProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "estate-restored",
                "Restored, not open yet",
                "This system was restored from a backup and has not erased again yet what was erased since.");
    }

    static EstateProblem noBackup() {
        return new EstateProblem(
                HttpStatus.NOT_FOUND, "estate-no-backup", "No backup", "There is no backup that has not expired.");
    }

    static EstateProblem broken() {
        return new EstateProblem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "estate-broken",
                "System broken",
                "This system was told to behave as if it were broken.");
    }

    static EstateProblem hanging() {
        return new EstateProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "estate-hanging",
                "System hanging",
                "This system was told to hold requests; it did nothing.");
    }
}

package dev.habeas.instruction;

import java.util.List;
import java.util.Map;

/** A request that is not OpenDSR, or that cannot be carried out as such; answered with the protocol's own error object. */
final class OpenDsrFault extends RuntimeException {

    private final int code;
    private final String reason;

    /** @param message shown to the caller, without anything of what it sent */
    OpenDsrFault(int code, String reason, String message) {
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    /** The error object of the protocol. */
    Map<String, Object> body() {
        return Map.of(
                "error",
                Map.of(
                        "code",
                        code,
                        "message",
                        String.valueOf(getMessage()),
                        "errors",
                        List.of(Map.of(
                                "domain", "opendsr", "reason", reason, "message", String.valueOf(getMessage())))));
    }
}

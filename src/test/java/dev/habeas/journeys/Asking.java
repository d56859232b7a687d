package dev.habeas.journeys;

import java.util.List;
import java.util.Map;

/** Requests of people who say no more than their mailbox and what they want. */
final class Asking {

    private Asking() {}

    static String optOut(String email, Map<String, String> details) {
        return request("opt-out", "US-CA", email, details);
    }

    /** As on the public pages: the mailbox is proven. */
    static String consentWithdrawal(String email, String purpose) {
        return request("consent-withdrawal", "DE", email, Map.of("purpose", purpose));
    }

    private static String request(String right, String residence, String email, Map<String, String> details) {
        return Json.write(Map.of(
                "right",
                right,
                "residence",
                residence,
                "channel",
                "web",
                "locale",
                "en",
                "subject",
                Map.of("identifiers", List.of(Map.of("type", "email", "value", email))),
                "assurance",
                Map.of("method", "mailbox-proven"),
                "details",
                details));
    }
}

package dev.habeas.optout;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes Global Privacy Control signals, which the company's sites relay as they come: {@code Sec-GPC} unchanged, the
 * site's own id of the browser in {@code Habeas-Browser}, and in {@code Habeas-Account} an {@link AccountToken} if somebody
 * is signed in. Source: 11 CCR 7025; W3C Global Privacy Control.
 */
@RestController
@RequestMapping("/privacy/signals")
class SignalController {

    private static final String BROWSER = "Habeas-Browser";
    static final String BROWSER_FORM = "[A-Za-z0-9._~-]{8,128}";

    private final SignalDesk desk;
    private final AccountToken tokens;
    private final Suppressions suppressions;

    SignalController(SignalDesk desk, AccountToken tokens, Suppressions suppressions) {
        this.desk = desk;
        this.tokens = tokens;
        this.suppressions = suppressions;
    }

    /**
     * Answers once the signal is kept, and says whether the opt-out stands. Without a signal nothing is kept; the same signal
     * again changes nothing.
     */
    @PostMapping
    SignalStatus receive(HttpServletRequest request) {
        if (!signals(request)) {
            return SignalStatus.NONE;
        }
        int honored = desk.accept(List.of(new Signal(
                browser(request),
                tokens.account(request.getHeader("Habeas-Account")).orElse(null))));
        return honored == 1 ? SignalStatus.HONORED : SignalStatus.OPTED_IN;
    }

    /** Whether the browser's opt-out is kept and honored. */
    @GetMapping("/status")
    SignalStatus status(HttpServletRequest request) {
        return suppressions.contains(browser(request), Purpose.SALE_SHARING) ? SignalStatus.HONORED : SignalStatus.NONE;
    }

    /** In one of the headers. */
    private static boolean signals(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Sec-GPC")).stream().anyMatch(Signal::isOne);
    }

    private static Identifier browser(HttpServletRequest request) {
        String id = request.getHeader(BROWSER);
        if (id == null || !id.matches(BROWSER_FORM)) {
            throw new ProblemException(
                    Problem.INVALID_REQUEST,
                    "The header " + BROWSER + " must name the browser.",
                    List.of(new FieldError(BROWSER, "must be 8 to 128 letters, digits and . _ ~ -")));
        }
        return new Identifier(IdentifierType.COOKIE_ID, id);
    }
}

package dev.habeas.optout;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signals that a site gathered and hands over together; none of them is kept if one is not valid. */
record SignalRelay(@NotEmpty @Size(max = 500) List<@NotNull @Valid Relayed> signals) {

    /**
     * @param secGpc the header {@code Sec-GPC} as it came; nothing but exactly 1 is a signal
     * @param browser the site's own id of the browser
     * @param account id of the account that is signed in there; null if nobody is or it is not known
     */
    record Relayed(
            @NotNull @Size(max = 20) String secGpc,

            @NotNull @Pattern(regexp = SignalController.BROWSER_FORM)
            String browser,

            @Pattern(regexp = "[A-Za-z0-9._@-]{1,320}") @Nullable
            String account) {

        @Override
        public String toString() {
            return "Relayed[***]";
        }
    }

    /** What is to be kept of them, in the order in which they came. */
    List<Signal> kept() {
        return signals.stream()
                .filter(each -> Signal.isOne(each.secGpc()))
                .map(each -> new Signal(
                        new Identifier(IdentifierType.COOKIE_ID, each.browser()),
                        each.account() == null ? null : new Identifier(IdentifierType.ACCOUNT_ID, each.account())))
                .toList();
    }

    /**
     * All others are of browsers or people that opted in after an earlier signal.
     *
     * @param honored of how many signals the opt-out stands
     * @param ignored how many were none
     */
    record Taken(int honored, int ignored) {}
}

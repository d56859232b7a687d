package dev.habeas.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * What a page does with the button that somebody pressed behind a link: one answer for whatever is wrong with it.
 *
 * @param asking the state of the page with the buttons
 * @param yes the state after a yes that counts
 * @param no the state after a no that counts
 */
record LinkAnswers(
        OneTimeCodes codes, ConfirmationPage page, CodePurpose purpose, String asking, String yes, String no) {

    /** @param answer {@code yes} or {@code no}; anything else is asked again */
    String take(String token, String answer, HttpServletResponse response, Model model, Locale locale) {
        return switch (answer) {
            case "yes" -> told(codes.redeem(purpose, token), response, model, locale);
            case "no" -> told(codes.disown(purpose, token), response, model, locale);
            default -> page.show(model, locale, asking);
        };
    }

    String told(Redemption redemption, HttpServletResponse response, Model model, Locale locale) {
        String state = switch (redemption.result()) {
            case PROVEN -> yes;
            case DISOWNED -> no;
            case WRONG, UNKNOWN, EXPIRED, EXHAUSTED, USED -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                yield "not-valid";
            }
        };
        return page.show(model, locale, state);
    }
}

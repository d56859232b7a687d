package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a person confirms to read a mailbox. A GET looks nothing up, so a scanner of mail that follows the link uses up
 * nothing and learns nothing; only the button does. Whatever is wrong with a link or code, the answer is the same.
 */
@Controller
@RequestMapping(ConfirmationPage.PATH)
class ConfirmController {

    private final OneTimeCodes codes;
    private final Cases cases;
    private final ConfirmationPage page;
    private final LinkAnswers answers;
    private final RequestLimit limit;

    ConfirmController(OneTimeCodes codes, Cases cases, ConfirmationPage page, IdentitySettings settings, Clock clock) {
        this.page = page;
        this.codes = codes;
        this.cases = cases;
        this.answers = new LinkAnswers(codes, page, CodePurpose.PROVE_CONTACT_POINT, "ask", "proven", "disowned");
        this.limit = new RequestLimit(settings.postsPerMinute(), clock);
    }

    /** The page with the button; the same for every token. */
    @GetMapping("/{token}")
    String ask(@PathVariable String token, Locale locale, Model model) {
        return page.show(model, locale, "ask");
    }

    @PostMapping("/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!limit.allows(request.getRemoteAddr())) {
            return page.slowDown(response, model, locale);
        }
        return answers.take(token, answer, response, model, locale);
    }

    /** The page for those who cannot follow the link: they type the reference and the six digits. */
    @GetMapping
    String askForCode(Locale locale, Model model) {
        return page.show(model, locale, "code");
    }

    @PostMapping
    String code(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!limit.allows(request.getRemoteAddr())) {
            return page.slowDown(response, model, locale);
        }
        String digits = code.replaceAll("\\s", "");
        return answers.told(
                codes.redeem(caseOf(reference), CodePurpose.PROVE_CONTACT_POINT, digits), response, model, locale);
    }

    private @Nullable CaseId caseOf(String reference) {
        return cases.findByReference(reference).orElse(null);
    }
}

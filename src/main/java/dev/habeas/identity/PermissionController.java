package dev.habeas.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a person says whether they let somebody else ask for them. As on the page to confirm a mailbox, a GET looks
 * nothing up and shows the same to everybody, and whatever is wrong with a link, the answer is the same.
 */
@Controller
@RequestMapping(ConfirmationPage.PERMISSION)
class PermissionController {

    private final ConfirmationPage page;
    private final LinkAnswers answers;
    private final RequestLimit limit;

    PermissionController(OneTimeCodes codes, ConfirmationPage page, IdentitySettings settings, Clock clock) {
        this.page = page;
        this.answers = new LinkAnswers(
                codes, page, CodePurpose.CONFIRM_AUTHORITY, "permission", "permission-given", "permission-denied");
        this.limit = new RequestLimit(settings.postsPerMinute(), clock);
    }

    @GetMapping
    String ask(@PathVariable String token, Locale locale, Model model) {
        return page.show(model, locale, "permission");
    }

    @PostMapping
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
}

package dev.habeas.portal;

import dev.habeas.jurisdictions.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a request. Whatever it says, and whoever it is about, the answer is the same. */
@Controller
class RequestFormController {

    private final OfferedRights rights;
    private final FormCheck check;
    private final RequestDrafts drafts;
    private final OpenRequest open;
    private final String optOutResidence;

    /** @param optOutResidence where people are taken to live who opt out without saying so, as those whose browsers signal */
    RequestFormController(
            OfferedRights rights,
            FormCheck check,
            RequestDrafts drafts,
            OpenRequest open,
            @Value("${habeas.opt-out.signal-residence:US-CA}") String optOutResidence) {
        this.rights = rights;
        this.check = check;
        this.drafts = drafts;
        this.open = open;
        this.optOutResidence = optOutResidence;
    }

    @GetMapping("/privacy/request/{right}")
    String form(
            @PathVariable("right") String word,
            @RequestParam(name = "residence", required = false) @Nullable String code,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        String residence = Places.parse(code, words).map(each -> each.code()).orElse("");
        if (!residence.isEmpty()) {
            model.addAttribute("residence", residence);
        }
        Right right = right(word);
        boolean taken = residence.isEmpty() && right == Right.OPT_OUT;
        return show(right, RequestForm.blank(taken ? optOutResidence : residence), Map.of(), words, model);
    }

    @PostMapping("/privacy/request/{right}")
    ModelAndView send(
            @PathVariable("right") String word,
            RequestForm form,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        Right right = right(word);
        Map<String, String> faults = check.faults(form, right, words);
        if (!faults.isEmpty()) {
            model.addAttribute("self", "/privacy/request/" + right.word());
            return new ModelAndView(
                    show(right, form, faults, words, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        DraftContent content = check.content(form, right, words);
        if (RightsPolicy.needsMailbox(right)) {
            drafts.keep(content);
            return SeeOther.to("/privacy/sent", words);
        }
        open.atOnce(content);
        return SeeOther.to("/privacy/opted-out", words);
    }

    @GetMapping("/privacy/sent")
    String sent() {
        return "portal/sent";
    }

    @GetMapping("/privacy/opted-out")
    String optedOut() {
        return "portal/opted-out";
    }

    private Right right(String word) {
        return rights.ofWord(word).orElseThrow(NoSuchPageException::new);
    }

    private static String show(
            Right right, RequestForm form, Map<String, String> faults, PortalWords words, Model model) {
        model.addAttribute("right", right);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("places", Places.in(words));
        model.addAttribute("choices", Choices.of(right));
        return right == Right.OPT_OUT ? "portal/opt-out" : "portal/request";
    }
}

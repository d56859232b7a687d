package dev.habeas.packages;

import dev.habeas.respond.CompanySettings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that the link of a letter opens. Looking at it does nothing, so that a program which follows links in mails
 * cannot use the link up; sending a code and fetching the package are forms.
 */
@Controller
@RequestMapping("/privacy/package/{token}")
class PackagePageController {

    private final Handover handover;
    private final CompanySettings company;

    PackagePageController(Handover handover, CompanySettings company) {
        this.handover = handover;
        this.company = company;
    }

    @GetMapping
    String page(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean sent,
            Model model,
            HttpServletResponse response) {
        return show(token, handover.look(token), sent ? "sent" : "", model, response);
    }

    @PostMapping("/code")
    String sendCode(@PathVariable String token, Model model, HttpServletResponse response) {
        Handover.State state = handover.sendCode(token);
        return state == Handover.State.OPEN
                ? "redirect:/privacy/package/" + token + "?sent=true"
                : show(token, state, "", model, response);
    }

    /** Streams the archive, which is null here, or shows the page again. */
    @PostMapping
    @Nullable
    ModelAndView download(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Handover.Outcome outcome = handover.redeem(token, code.strip().replace(" ", ""));
        InputStream archive = outcome.archive();
        if (archive != null) {
            stream(archive, response);
            return null;
        }
        String shown = show(token, outcome.state(), "wrong", model, response);
        if (outcome.state() == Handover.State.OPEN) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        return new ModelAndView(shown, model.asMap());
    }

    static void stream(InputStream archive, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try (archive) {
            archive.transferTo(response.getOutputStream());
        }
        response.flushBuffer();
    }

    private String show(String token, Handover.State state, String told, Model model, HttpServletResponse response) {
        if (state == Handover.State.UNKNOWN) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (state != Handover.State.OPEN) {
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("company", company);
        model.addAttribute("token", token);
        model.addAttribute("state", state.name().toLowerCase(Locale.ROOT));
        model.addAttribute("told", told);
        return "packages/handover";
    }
}

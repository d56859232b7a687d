package dev.habeas.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The mail that would have been sent, for people who try Habeas without a mail server. */
@Controller
@RequestMapping("/demo/outbox")
@Conditional(MailServer.Missing.class)
class OutboxPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final DeliveredMails mails;

    OutboxPage(DeliveredMails mails) {
        this.mails = mails;
    }

    /** The framed letter has its styles inline, so this page must allow them; it allows nothing else. */
    @ModelAttribute
    void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails.latest());
        return "demo/outbox";
    }

    @GetMapping("/{id}")
    String mail(@PathVariable UUID id, Model model) {
        DeliveredMail mail = mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        return "demo/outbox-mail";
    }

    /** All mails, newest first, or those to one address (compared without regard to case). */
    @ResponseBody
    @GetMapping(path = "/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    List<DeliveredMail> messages(@RequestParam(required = false) @Nullable String to) {
        return mails.latest().stream()
                .filter(mail -> to == null || mail.to().equalsIgnoreCase(to))
                .toList();
    }
}

package dev.habeas.mailbox;

import dev.habeas.portal.StaffFormPage;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mails that wait for a person, and those that do no more; nothing that any of them says. */
@Controller
@RequestMapping("/cases/mail")
class MailListController {

    private static final int SIZE = 50;
    private static final int LAST = 10_000;

    private final ProposalRows rows;
    private final MailboxState state;
    private final StaffFormPage page;

    MailListController(ProposalRows rows, MailboxState state, StaffFormPage page) {
        this.rows = rows;
        this.state = state;
        this.page = page;
    }

    /** @param show {@code settled}, else what waits */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "waiting") String show,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Authentication person,
            Locale locale,
            Model model) {
        StaffFormPage.require(person);
        page.frame(person, locale, model);
        int shown = Math.min(Math.max(number, 0), LAST);
        boolean settled = show.equals("settled");
        List<Proposal> found = settled ? rows.settled(SIZE + 1, shown * SIZE) : rows.waiting(SIZE + 1, shown * SIZE);
        model.addAttribute("settled", settled);
        model.addAttribute("mails", found.stream().limit(SIZE).toList());
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("number", shown);
        model.addAttribute("waiting", rows.countWaiting());
        model.addAttribute("on", state.isOn());
        model.addAttribute("failingSince", state.failingSince());
        return "mailbox/list";
    }
}

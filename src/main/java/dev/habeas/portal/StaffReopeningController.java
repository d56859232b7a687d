package dev.habeas.portal;

import dev.habeas.cases.CaseId;
import dev.habeas.intake.Reopening;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The button with which staff take up again what ended because the requester was not proven. */
@Controller
class StaffReopeningController {

    private final Reopening reopening;

    StaffReopeningController(Reopening reopening) {
        this.reopening = reopening;
    }

    /** Idempotent: leads to the same case again. */
    @PostMapping("/cases/{id}/reopening")
    RedirectView reopen(@PathVariable UUID id, Authentication person) {
        StaffFormPage.require(person);
        CaseId again = reopening.reopen(new CaseId(id), person.getName());
        RedirectView redirect = new RedirectView("/cases/" + again, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}

package dev.habeas.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a browser on after a form, so that loading the page again sends nothing again. */
final class SeeOther {

    private SeeOther() {}

    /** @param path of ours, without parameters; the language goes with it */
    static ModelAndView to(String path, PortalWords words) {
        RedirectView view = new RedirectView(path + "?lang=" + words.language(), true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}

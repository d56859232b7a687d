package dev.habeas.portal;

import dev.habeas.jurisdictions.Right;
import dev.habeas.security.StaffGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form of {@code portal/new-case}, on its own page or beside what a request was read from. */
@Component
public class StaffFormPage {

    private static final List<StaffGroup> WHO = List.of(StaffGroup.ANALYSTS, StaffGroup.OFFICERS, StaffGroup.SECURITY);

    private final StaffRequests requests;
    private final OfferedRights rights;
    private final PortalLanguages languages;

    StaffFormPage(StaffRequests requests, OfferedRights rights, PortalLanguages languages) {
        this.requests = requests;
        this.rights = rights;
        this.languages = languages;
    }

    /** What stands around it: the words, with times in the zone of the company, and who is logged in. */
    public void frame(Authentication person, Locale locale, Model model) {
        model.addAttribute("w", words(locale));
        model.addAttribute("person", person.getName());
    }

    /** @param faults words of what is wrong with the form; empty if it was not sent yet */
    public void fill(StaffForm form, Set<String> faults, Authentication person, Locale locale, Model model) {
        frame(person, locale, model);
        PortalWords words = words(locale);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("places", Places.in(words));
        model.addAttribute(
                "rights", Stream.of(Right.values()).filter(rights::serves).toList());
        model.addAttribute(
                "besides",
                Stream.of(Right.values())
                        .filter(right ->
                                rights.serves(right) && Choices.of(right).isEmpty())
                        .toList());
        model.addAttribute("choices", Choices.all());
        model.addAttribute("languages", PortalLanguages.OFFERED);
        model.addAttribute("zone", requests.zone().getId());
    }

    private PortalWords words(Locale locale) {
        return languages.in(language(locale)).in(requests.zone());
    }

    /** The pages for staff speak German and English. */
    public static Locale language(Locale preferred) {
        return preferred.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
    }

    /** @throws AccessDeniedException for whoever only oversees: they record nothing */
    public static void require(Authentication person) {
        boolean may = person.getAuthorities().stream()
                .anyMatch(authority ->
                        WHO.stream().anyMatch(group -> group.authority().equals(authority.getAuthority())));
        if (!may) {
            throw new AccessDeniedException("Only those who work on cases record requests");
        }
    }
}

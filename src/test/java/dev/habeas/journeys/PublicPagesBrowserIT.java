package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public pages in a browser: without scripts, by keyboard, on a phone and on a desk, and for people who do not see. */
@Journey
@Tag("browser")
class PublicPagesBrowserIT {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    private Portal person;

    @BeforeEach
    void someoneComes() {
        person = Portal.somebody(people, mail);
    }

    /** Nothing but keys, and no script runs: from the first page to the end of the case. */
    @Test
    void aRequestIsMadeFollowedAndTakenBackByKeyboardWithoutScripts() {
        try (Browser browser = Browser.withoutScripts(site())) {
            Page page = browser.visit("/privacy");
            reach(page, "#residence");
            page.keyboard().type("Germany");
            press(page, "Continue");
            reach(page, "a:has-text('Delete my data')");
            page.keyboard().press("Enter");
            reach(page, "#email");
            page.keyboard().type(person.email);
            reach(page, "#message");
            page.keyboard().type("Please delete everything.");
            press(page, "Send request");
            comes(page, "h1", "Look into your mailbox");

            browser.visit(person.mails.linkToOpen());
            press(page, "Yes, hand it in");
            comes(page, "h1", "Your request HB-");

            press(page, "Send me a code");
            reach(page, "#code");
            page.keyboard().type(person.mails.code(1));
            press(page, "Open");
            reach(page, "#text");
            page.keyboard().type("How long does it take?");
            press(page, "Send message");
            comes(page, ".messages", "How long does it take?");
            press(page, "Take back …");
            press(page, "Yes, take it back");
            comes(page, ".lead", "You took the request back.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everyPageCanBeReadByEverybody() {
        try (Browser browser = Browser.on(site())) {
            see(browser, "start", "/privacy");
            see(browser, "start-german", "/privacy?lang=de");
            see(browser, "rights", "/privacy?residence=DE");
            see(browser, "request", Portal.FORM + "?residence=DE");
            faults(browser);
            others(browser);
            see(browser, "sent", "/privacy/sent");
            see(browser, "opted-out", "/privacy/opted-out");
            see(browser, "gone", "/privacy/open/never-was");
            person.asks();
            String link = person.mails.linkToOpen();
            see(browser, "open", link);
            String status = person.opens(link);
            see(browser, "opened-before", link);
            see(browser, "status", status);
            unlocked(browser, status);
            assertThat(browser.complaints()).allMatch(line -> line.contains("404") || line.contains("422"));
        }
    }

    @Test
    void theOptOutTakesTwoClicksWhereItIsServed() {
        try (Browser browser = Browser.on(site())) {
            Page page = browser.visit("/privacy");
            Locator optOut = page.locator("a[href*='/privacy/request/opt-out']");
            if (optOut.count() == 0) {
                assertThat(person.get("/privacy/request/opt-out").statusCode()).isEqualTo(404);
                return;
            }
            optOut.click();
            page.fill("#email", person.email);
            see(browser, "opt-out");
            page.locator("main button[type=submit]").click();
            assertThat(heading(page)).isEqualTo("Your opt-out is in");
        }
    }

    private void faults(Browser browser) {
        Page page = browser.visit(Portal.FORM);
        page.fill("#email", "no address");
        page.fill("#phone", "none");
        page.locator("main button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator(".faults")).isFocused();
        see(browser, "faults");
    }

    private void others(Browser browser) {
        Page page = browser.visit(Portal.FORM + "?residence=US-CA&lang=fr");
        assertThat(page.locator("#subjectEmail").isVisible()).isFalse();
        page.locator("#relation-guardian").check();
        assertThat(page.locator("#subjectEmail").isVisible()).isTrue();
        see(browser, "for-others-french");
    }

    private void unlocked(Browser browser, String status) {
        Page page = browser.page();
        page.locator("form[action$='/code'] button").click();
        see(browser, "code");
        page.fill("#code", person.mails.code(1));
        page.locator("form[action$='/unlock'] button").click();
        page.fill("#text", "Hello.\nHow long does it take?");
        page.locator("form[action$='/messages'] button").click();
        OpenCase subject = person.caseOf(people, ledger, status);
        see(browser, "unlocked");
        page.locator("form[action$='/withdrawal'] button").click();
        see(browser, "withdraw");
        subject.granted().becomes("completed");
        browser.visit(status);
        see(browser, "closed");
        page.locator("form[action$='/code'] button").click();
        page.fill("#code", person.mails.code(2));
        page.locator("form[action$='/unlock'] button").click();
        assertThat(page.locator("article.letter").innerText()).contains("Anna Beispiel");
        see(browser, "answer");
    }

    private static void see(Browser browser, String name, String path) {
        browser.visit(path);
        see(browser, name);
    }

    /** Pictures on a phone and a desk, nothing to scroll sideways, and nothing that axe finds serious. */
    private static void see(Browser browser, String name) {
        Page page = browser.page();
        for (var size : Map.of("phone", PHONE, "desk", DESK).entrySet()) {
            browser.width(size.getValue());
            browser.wholePicture("privacy-" + name + "-" + size.getKey());
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s on a %s", name, size.getKey())
                    .isLessThanOrEqualTo(size.getValue());
        }
        List<String> findings = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(findings).as(name).isEmpty();
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    }

    /** Goes on with the Tab key until the element has the focus. */
    private static void reach(Page page, String selector) {
        page.locator(selector).waitFor();
        for (int i = 0; i < 60; i++) {
            if (page.locator(selector).and(page.locator(":focus")).count() == 1) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by keyboard");
    }

    private static void press(Page page, String button) {
        reach(page, "button:text-is('" + button + "')");
        page.keyboard().press("Enter");
    }

    /** Waits for the next page, which says this. */
    private static void comes(Page page, String selector, String text) {
        PlaywrightAssertions.assertThat(page.locator(selector)).containsText(text);
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }

    private URI site() {
        return people.site().uri("/");
    }
}

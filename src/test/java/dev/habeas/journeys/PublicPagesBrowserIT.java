package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The public pages in a browser: without scripts and by keyboard. */
@Journey
@Tag("browser")
class PublicPagesBrowserIT {

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

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
    void anOptOutTakesTwoPagesByKeyboardWithoutScripts() {
        try (Browser browser = Browser.withoutScripts(site())) {
            Page page = browser.visit("/privacy");
            reach(page, "a[href*='/privacy/request/opt-out']");
            page.keyboard().press("Enter");
            reach(page, "#email");
            page.keyboard().type(person.email);
            press(page, "Opt out now");
            comes(page, "h1", "Your opt-out is in");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(
                        ledger.text(
                                "select residence || ' ' || regime from privacy_case where \"right\" = 'opt-out' order by opened_at desc limit 1"))
                .as("without a word on where one lives the strictest law is kept")
                .isEqualTo("US-CA CCPA");
    }

    @Test
    void aMailboxIsConfirmedByKeyboardWithoutScripts() {
        Confirmation confirmation = new Confirmation(people, mail);
        confirmation.open("email", "self", person.email, person.email);
        try (Browser browser = Browser.withoutScripts(site())) {
            Page page = browser.visit(
                    Confirmation.PAGE + "/" + confirmation.linkTo(person.email).token());
            press(page, "Yes, it is mine");
            comes(page, "h1", "Thank you");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** The answer of a request for access, from the link in the letter to the archive. */
    @Test
    void aPackageIsFetchedByKeyboardWithoutScripts() {
        for (String each : List.of(Recipients.CRM, Recipients.NEWSLETTER)) {
            recipients.answers(each, okJson("""
                    {"state": "done", "count": 1, "data": {"rows": [{"email": "%s"}]}}""".formatted(person.email)));
        }
        OpenCase.open(people, """
                        {"right": "access", "residence": "DE", "channel": "web", "locale": "en",
                         "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(person.email))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Review package", Map.of("decision", "granted"))
                .becomes("completed");
        try (Browser browser = Browser.withoutScripts(site())) {
            Page page = browser.visit(person.mails.linkToPackage());
            press(page, "Send me a code");
            reach(page, "#code");
            page.keyboard().type(person.mails.code(1));
            Download archive = page.waitForDownload(() -> press(page, "Fetch my data"));
            assertThat(archive.suggestedFilename()).endsWith(".zip");
            assertThat(archive.failure()).isNull();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aRefusalIsAppealedByKeyboardWithoutScripts() {
        String status = person.handsIn(Map.of());
        person.caseOf(people, ledger, status)
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Decide erasure", Map.of("decision", "refused", "ground", "EU-17-3-b"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");
        try (Browser browser = Browser.withoutScripts(site())) {
            Page page = browser.visit(status);
            press(page, "Send me a code");
            reach(page, "#code");
            page.keyboard().type(person.mails.code(1));
            press(page, "Open");
            reach(page, "#reasons");
            page.keyboard().type("You mixed me up with somebody else.");
            press(page, "Ask for another look");
            comes(page, "body", "Somebody else looks at it again.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAgentIsPermittedByKeyboardWithoutScripts() {
        new Confirmation(people, mail)
                .open("web", "authorized-agent", person.email, Portal.somebody(people, mail).email)
                .complete("analyst", "Check authority", Map.of("authorityProof", "ask-person"));
        try (Browser browser = Browser.withoutScripts(site())) {
            Page page = browser.visit(person.mails.linkToPermit());
            press(page, "Yes, they may ask for me");
            comes(page, "main", "You have confirmed that they may ask for you.");
            assertThat(browser.complaints()).isEmpty();
        }
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

    private URI site() {
        return people.site().uri("/");
    }
}

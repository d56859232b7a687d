package dev.habeas.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page that is open to everybody, in every state in which somebody may find it. */
@Journey
@Tag("browser")
class EveryPublicPageBrowserIT {

    private static final Map<String, String> APPROVED = Map.of("refusalDecision", "approved");
    private static final Map<String, String> VERIFIED = Map.of("identityDecision", "verified");

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DrawnTemplates drawn;

    private Sight sight;

    @BeforeEach
    @AfterEach
    void formsAreCountedAnew() {
        clock.advance(Duration.ofMinutes(11));
    }

    @Test
    void canBeReadByEverybody() throws IOException {
        try (Browser browser = Browser.on(site())) {
            sight = new Sight(browser, drawn);
            start();
            request();
            optOut();
            leak();
            open();
            decidedMeanwhile();
            document();
            declaration();
            appeal();
            confirmation();
            signal();
            packages();
            problems();
            busy();
            assertThat(sight.templates()).isEqualTo(DrawnTemplates.ofPublicPages());
            assertThat(browser.complaints()).allMatch(line -> line.matches(".*status of 4(03|04|09|10|22|29).*"));
        }
    }

    private void start() {
        sight.visit("start", "/privacy")
                .visit("start-german", "/privacy?lang=de")
                .visit("start-fault", "/privacy?residence=nowhere")
                .visit("rights", "/privacy?residence=DE");
    }

    private void request() {
        sight.visit("request", Portal.FORM + "?residence=DE");
        Page page = sight.page();
        page.fill("#email", "no address");
        page.fill("#phone", "none");
        page.locator("main button[type=submit]").click();
        PlaywrightAssertions.assertThat(page.locator(".faults")).isFocused();
        sight.see("faults");
        page.context().clearCookies();
        page.locator("main button[type=submit]").click();
        sight.see("expired");
        sight.visit("correction", "/privacy/request/rectification?residence=DE");
        sight.go(Portal.FORM + "?residence=US-CA&lang=fr");
        assertThat(page.locator("#subjectEmail").isVisible()).isFalse();
        page.locator("#relation-guardian").check();
        assertThat(page.locator("#subjectEmail").isVisible()).isTrue();
        sight.see("for-others-french");
    }

    private void optOut() {
        sight.visit("opt-out", "/privacy/request/opt-out?residence=US-CA");
        Page page = sight.page();
        page.fill("#email", "no address");
        page.locator("main button[type=submit]").click();
        sight.see("opt-out-faults");
        page.fill("#email", Portal.somebody(people, mail).email);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Your opt-out is in");
        sight.see("opted-out");
    }

    private void leak() {
        sight.visit("breach", "/privacy/breach");
        Page page = sight.page();
        page.locator("main button[type=submit]").click();
        sight.see("breach-faults");
        page.fill("#what", "A list of names stood open.");
        page.selectOption("#residence", "FR");
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).contains("/privacy/breach/received");
        sight.see("breach-received");
    }

    private void open() {
        Portal person = Portal.somebody(people, mail);
        sight.visit("sent", "/privacy/sent");
        person.asks();
        String link = person.mails.linkToOpen();
        sight.visit("open", link);
        String status = person.opens(link);
        sight.visit("opened-before", link).visit("status", status);
        sight.press("/code");
        sight.see("code");
        sight.page().fill("#code", "12345678");
        sight.press("/unlock");
        sight.see("wrong-code");
        sight.page().fill("#code", person.mails.code(1));
        sight.press("/unlock");
        sight.page().fill("#text", "Hello.\nHow long does it take?");
        sight.press("/messages");
        sight.see("unlocked");
        sight.go(status + "/messages");
        assertThat(sight.page().locator("h1").innerText()).as("loaded again").startsWith("Your request");
        unlock(person, status);
        sight.press("/withdrawal");
        sight.see("withdraw");
    }

    private void decidedMeanwhile() {
        Portal person = Portal.somebody(people, mail);
        String status = person.handsIn(Map.of());
        OpenCase subject = person.caseOf(people, ledger, status);
        unlock(person, status);
        sight.press("/withdrawal");
        subject.granted().becomes("completed");
        sight.press("/withdrawal");
        sight.see("late");
        sight.visit("closed", status);
        unlock(person, status);
        assertThat(sight.page().locator("article.letter").innerText()).contains("Anna Beispiel");
        sight.see("answer");
    }

    private void document() {
        Portal person = Portal.somebody(people, mail);
        String form = "/privacy/request/access";
        person.post(
                form, form, person.fields(Map.of("relation", "legal-representative", "subjectEmail", "w@example.org")));
        String status = person.opens(person.mails.linkToOpen());
        OpenCase subject = person.caseOf(people, ledger, status, "Check authority")
                .complete("analyst", "Check authority", Map.of("authorityProof", "court-appointment"))
                .complete("analyst", "Verify identity", Map.of("identityDecision", "ask", "exposedData", "sensitive"));
        eventually(() -> assertThat(subject.evidence()).contains("\"proof-asked\""));
        unlock(person, status);
        sight.see("document");
        send("<svg/>");
        sight.see("document-fault");
        send("%PDF-1.7");
        sight.see("document-kept");
        clock.advance(Duration.ofMinutes(31));
        sight.page().fill("#text", "Too late for the pass");
        sight.press("/messages");
        sight.see("pass-over");
    }

    private void send(String content) {
        sight.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("passport.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        sight.press("/document");
    }

    private void declaration() {
        Portal person = Portal.somebody(people, mail);
        String form = "/privacy/request/access";
        person.post(form, form, person.fields(Map.of("residence", "US-CA")));
        String status = person.opens(person.mails.linkToOpen());
        person.caseOf(people, ledger, status);
        unlock(person, status);
        sight.see("declaration");
        sight.page().fill("#signature", " ");
        sight.press("/declaration");
        sight.see("declaration-fault");
        sight.page().fill("#signature", "Anna Beispiel");
        sight.press("/declaration");
        sight.see("declaration-kept");
    }

    private void appeal() {
        Portal person = Portal.somebody(people, mail);
        String status = person.handsIn(Map.of());
        person.caseOf(people, ledger, status)
                .complete("analyst", "Verify identity", VERIFIED)
                .complete("analyst", "Decide erasure", Map.of("decision", "refused", "ground", "EU-17-3-b"))
                .complete("officer", "Approve refusal", APPROVED)
                .becomes("refused");
        unlock(person, status);
        sight.see("appeal");
        sight.page().fill("#reasons", "You mixed me up with somebody else.");
        sight.press("/appeal");
        sight.see("appealed");
    }

    private void confirmation() {
        Confirmation confirmation = new Confirmation(people, mail);
        for (String answer : new String[] {"yes", "no"}) {
            String person = Portal.somebody(people, mail).email;
            confirmation.open("email", "self", person, person);
            String link = Confirmation.PAGE + "/" + confirmation.linkTo(person).token();
            sight.visit("confirm", link);
            sight.page().locator("button[value=" + answer + "]").click();
            sight.see("confirmed-" + answer);
            sight.visit("confirm", link);
            sight.page().locator("button[value=" + answer + "]").click();
            sight.see("confirm-not-valid");
        }
        sight.visit("confirm-code", Confirmation.PAGE).visit("permission", Confirmation.PAGE + "/permission/any");
        for (String answer : new String[] {"yes", "no"}) {
            String person = Portal.somebody(people, mail).email;
            confirmation
                    .open("web", "authorized-agent", person, Portal.somebody(people, mail).email)
                    .complete("analyst", "Check authority", Map.of("authorityProof", "ask-person"));
            sight.visit("permission-ask", new Mails(mail, person).linkToPermit());
            sight.page().locator("button[value=" + answer + "]").click();
            sight.see("permission-" + answer);
        }
    }

    /** A browser that sends the signal is told that it is honoured. */
    private void signal() {
        sight.page().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
        sight.visit("start-with-signal", "/privacy");
        assertThat(sight.page().locator(".signal").innerText()).contains("Opt-out signal honoured");
        sight.page().setExtraHTTPHeaders(Map.of());
    }

    private void packages() {
        Portal person = Portal.somebody(people, mail);
        for (String each : new String[] {CRM, NEWSLETTER}) {
            recipients.answers(each, okJson("""
                    {"state": "done", "count": 1, "data": {"rows": [{"email": "%s"}]}}""".formatted(person.email)));
        }
        OpenCase.open(people, """
                        {"right": "access", "residence": "DE", "channel": "web", "locale": "en",
                         "subject": {"name": "Anna Beispiel", "identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(person.email))
                .complete("analyst", "Verify identity", VERIFIED)
                .complete("analyst", "Review package", Map.of("decision", "granted"))
                .becomes("completed");
        String link = person.mails.linkToPackage();
        sight.visit("package", link);
        sight.press("/code");
        sight.see("package-code");
        sight.page().fill("#code", "12345678");
        sight.page().locator("#code ~ button, form:has(#code) button").first().click();
        sight.see("package-wrong-code");
        HttpResponse<String> fetched = person.post(link, link, Map.of("code", person.mails.code(1)));
        assertThat(fetched.statusCode()).isEqualTo(200);
        sight.visit("package-used", link).visit("package-unknown", "/privacy/package/never-was");
    }

    private void problems() {
        sight.visit("gone", "/privacy/open/never-was")
                .visit("nothing-here", "/privacy/nothing-here?lang=es")
                .visit("problems", "/problems")
                .visit("problem", "/problems/invalid-request");
    }

    /** The bound of the tests is 300 forms within ten minutes; see {@link Surroundings}. The page is kept once drawn, hence in German. */
    private void busy() {
        Portal person = Portal.somebody(people, mail);
        for (int i = 0; i < 300; i++) {
            person.ask(Map.of("email", "none"));
        }
        Page page = sight.page();
        sight.go(Portal.FORM + "?lang=de");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Einen Moment, bitte");
        sight.see("busy");
    }

    private void unlock(Portal person, String status) {
        int before = person.mails.codes().size();
        sight.go(status);
        sight.press("/code");
        sight.page().fill("#code", person.mails.code(before + 1));
        sight.press("/unlock");
        sight.page().locator("#messages-title").waitFor();
    }

    /** By number, so that its forms and those of the other people here come from one address. */
    private URI site() {
        return URI.create("http://127.0.0.1:" + people.site().uri("/").getPort() + "/");
    }
}

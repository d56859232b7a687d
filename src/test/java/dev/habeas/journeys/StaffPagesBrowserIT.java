package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registers of staff in a browser: filled in as people do, readable on a desk, and nothing that axe finds serious. */
@Tag("browser")
class StaffPagesBrowserIT {

    private static final int DESK = 1280;

    private final People people = People.ofTheDemo(SharedApplication.get());

    @Test
    void anOfficerPlacesAHoldAndRecordsADemand() {
        try (Browser browser = Browser.on(people.site().uri("/"))) {
            Page page = browser.page();
            page.context()
                    .addCookies(List.of(
                            new Cookie("JSESSIONID", Desk.of(people, "officer").session())
                                    .setUrl(people.site().uri("/").toString())));
            browser.visit("/holds");
            see(browser, "holds-before");
            page.locator("summary").click();
            page.selectOption("#processor", "partner-feed");
            page.fill("#category", "campaigns");
            page.selectOption("#reason", "fraud-and-security");
            page.fill("#reviewOn", LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString());
            see(browser, "holds-form");
            page.locator(".breach-form button").click();
            page.getByText("The hold stands").waitFor();
            see(browser, "holds");
            page.locator("form[action$='/release'] button").first().click();
            page.getByText("released").first().waitFor();

            browser.visit("/disclosures");
            page.locator("summary").click();
            page.selectOption("#agencyKind", "court");
            page.fill("#country", "DE");
            page.fill("#agency", "Court of Bonn");
            page.fill("#demand", "All about a person");
            see(browser, "disclosures-form");
            page.locator(".breach-form button").click();
            page.getByText("Show what is demanded").first().click();
            page.getByText("Court of Bonn").waitFor();
            see(browser, "disclosures");
            see(browser, "breaches", "/breaches");
        }
    }

    private static void see(Browser browser, String name, String path) {
        browser.visit(path);
        see(browser, name);
    }

    private static void see(Browser browser, String name) {
        Page page = browser.page();
        browser.width(DESK);
        browser.wholePicture("staff-" + name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(DESK);
        List<String> findings = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(findings).as(name).isEmpty();
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    }
}

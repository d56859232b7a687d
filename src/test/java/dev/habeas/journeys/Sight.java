package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks at public pages as they are on a phone and on a desk, and as a machine reads them to people who do not see. */
final class Sight {

    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Browser browser;
    private final DrawnTemplates drawn;
    private final Set<String> templates = new TreeSet<>();

    Sight(Browser browser, DrawnTemplates drawn) {
        this.browser = browser;
        this.drawn = drawn;
    }

    /** The templates of the pages that were seen. */
    Set<String> templates() {
        return templates;
    }

    Page page() {
        return browser.page();
    }

    /** Presses the button that sends the form whose address ends so. */
    void press(String form) {
        page().locator("form[action$='" + form + "'] button").first().click();
    }

    void go(String path) {
        browser.visit(path);
    }

    Sight visit(String name, String path) {
        go(path);
        return see(name);
    }

    /** Pictures in both sizes, nothing to scroll sideways, one heading, and nothing that axe finds serious. */
    Sight see(String name) {
        templates.add(drawn.last());
        for (var size : Map.of("phone", PHONE, "desk", DESK).entrySet()) {
            browser.width(size.getValue());
            browser.wholePicture("privacy-" + name + "-" + size.getKey());
            assertThat((Integer) page().evaluate("document.documentElement.scrollWidth"))
                    .as("%s on a %s", name, size.getKey())
                    .isLessThanOrEqualTo(size.getValue());
        }
        List<String> findings = new AxeBuilder(page())
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(findings).as(name).isEmpty();
        assertThat(page().locator("h1").count()).as(name).isEqualTo(1);
        return this;
    }
}

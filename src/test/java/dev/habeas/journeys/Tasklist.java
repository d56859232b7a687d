package dev.habeas.journeys;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** What a person does in Tasklist once logged in. Each step waits until its effect is on the screen. */
public final class Tasklist {

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** The names of the tasks in the chosen filter, in the order shown; empty if there are none. */
    public List<String> tasks() {
        page.locator("[cam-tasks] ol.tasks-list:visible, [cam-tasks] .well:visible")
                .first()
                .waitFor();
        return page.locator(".tasks-list li.task h4").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    /** Chooses a filter and waits for its tasks. */
    public Tasklist filter(String name) {
        Locator filter = page.locator(".task-filter", new Page.LocatorOptions().setHasText(name));
        page.waitForResponse("**/filter/*/list*", () -> filter.first().click());
        return this;
    }

    /**
     * Opens the task of this name that belongs to the case of this reference, and waits for its form.
     */
    public Tasklist open(String taskName, String reference) {
        page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(taskName))
                .filter(new Locator.FilterOptions().setHasText(reference))
                .locator("h4 a")
                .click();
        page.locator(".task-card h2.task").getByText(taskName).waitFor();
        completeButton().waitFor();
        return this;
    }

    /** Takes the open task, if nobody has it, so that its form can be filled in. */
    public Tasklist claim() {
        page.locator("[cam-tasklist-task-meta] button.claim").click();
        page.locator("[cam-tasklist-task-meta] button.unclaim").waitFor();
        page.locator(".form-actions .btn-primary:enabled").waitFor();
        return this;
    }

    /** Opens one of the tabs of the task: Form, Case, History, Diagram, Description. */
    public Tasklist tab(String name) {
        page.locator(".task-card .nav-tabs").getByText(name, exact()).click();
        return this;
    }

    /** Chooses one of several radio buttons. */
    public Tasklist choose(String question, String answer) {
        field("radio", question).getByText(answer, exact()).click();
        return this;
    }

    /** Chooses from a drop-down list. */
    public Tasklist select(String question, String answer) {
        field("select", question).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item").getByText(answer, exact()).click();
        return this;
    }

    /** Ticks a check box by its own label. */
    public Tasklist tick(String label) {
        field("checkbox", label).locator("input").check();
        return this;
    }

    /** Completes the open task and waits until it is no longer open. */
    public Tasklist complete() {
        completeButton().click();
        try {
            page.locator(".no-task").waitFor();
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "The task is still open: " + page.locator("body").innerText(), e);
        }
        return this;
    }

    /** For forms that must be refused: completes and gives the message that Tasklist shows. */
    public String completeInVain() {
        completeButton().click();
        Locator notice = page.locator("[notifications-panel] .notification, [notifications-panel] .alert");
        notice.first().waitFor();
        return notice.first().innerText();
    }

    /** Our own page about the case, beside the task or under its tab, whichever is on the screen. */
    public FrameLocator casePage() {
        return page.locator("iframe.habeas-case-frame:visible").contentFrame();
    }

    private Locator completeButton() {
        return page.locator(".form-actions").getByRole(AriaRole.BUTTON, named("Complete"));
    }

    private Locator field(String kind, String label) {
        return page.locator(".fjs-form-field-" + kind, new Page.LocatorOptions().setHasText(label));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "|^Abschlie"));
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}

package dev.habeas.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A headless Chromium with one window, for tests that see Habeas as people see it. It listens to the page: what the
 * page complains about, such as a broken script or something the content security policy forbids, is in {@link #complaints}.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Every web application first asks who is logged in, and is told "not found" when nobody is. */
    private static final String NOBODY_IS_LOGGED_IN = "/api/admin/auth/user/";

    /** The first page of Tasklist takes seconds on a quiet machine, and many times that on one that is shared. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Playwright playwright;
    private final URI application;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(URI application, String locale) {
        this(application, new com.microsoft.playwright.Browser.NewContextOptions().setLocale(locale));
    }

    private Browser(URI application, com.microsoft.playwright.Browser.NewContextOptions options) {
        this.application = application;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIETLY))
                .newContext(options.setTimezoneId("UTC").setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE.toMillis());
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains(NOBODY_IS_LOGGED_IN)) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
    }

    /** Opens a wide English window on the application at this address. */
    public static Browser on(URI application) {
        return new Browser(application, "en-GB");
    }

    /** Opens a wide window whose person prefers this language, such as {@code de-DE}. */
    public static Browser on(URI application, String locale) {
        return new Browser(application, locale);
    }

    /** Opens an English window in which no script runs. */
    public static Browser withoutScripts(URI application) {
        return new Browser(
                application,
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    /** Goes to a path of the application, such as {@code /privacy}. */
    public Page visit(String path) {
        page.navigate(application.resolve(path).toString());
        return page;
    }

    /** Logs in to Tasklist through its own log-in page. */
    public Tasklist tasklist(String user, String password) {
        logIn("tasklist", user, password);
        return new Tasklist(page);
    }

    /** Logs in to one of {@code tasklist, cockpit, admin, welcome} and waits until it shows who is there. */
    public void logIn(String app, String user, String password) {
        visit("/camunda/app/" + app + "/default/#/login");
        page.locator("input[ng-model=username]").fill(user);
        page.locator("input[ng-model=password]").fill(password);
        page.locator(".form-signin button[type=submit]").click();
        page.locator("li.account").waitFor();
    }

    /** Forgets who was logged in, so that somebody else can log in next. */
    public void forget() {
        page.context().clearCookies();
        page.navigate("about:blank");
    }

    public Browser width(int pixels) {
        page.setViewportSize(pixels, 900);
        return this;
    }

    /** Keeps a picture of what the window shows as {@code target/screenshots/<name>.png}. */
    public Path picture(String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return file;
    }

    /** Keeps a picture of the whole page, however long it is. */
    public Path wholePicture(String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        playwright.close();
    }
}

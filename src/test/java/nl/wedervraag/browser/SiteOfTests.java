package nl.wedervraag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser and one node per JVM, gives tests their {@link Site}, and keeps a picture of what failed. */
final class SiteOfTests implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final Path FAILURES = Path.of("target", "browser-tests", "failures");

    /** As long as for clicks: what has to be quick is measured, and a busy machine isn't a fault of the page. */
    private static final double PATIENCE_MILLIS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private static @Nullable Browser browser;
    private static @Nullable Node shared;

    private @Nullable Site site;
    private @Nullable Node own;

    @Override
    public void beforeAll(ExtensionContext context) {
        var asked = context.getRequiredTestClass().getAnnotation(InBrowser.class);
        own = asked.empty() ? Node.startEmpty() : asked.ownNode() ? Node.start() : null;
        site = new Site(own == null ? sharedNode() : own, browser());
    }

    private static synchronized Node sharedNode() {
        if (shared == null) {
            var node = Node.start();
            Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop shared node"));
            shared = node;
        }
        return shared;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            browser = launch();
        }
        return browser;
    }

    /** The system's browser where there is one, Playwright's own elsewhere. */
    private static Browser launch() {
        var installed = installedChromium();
        var options = new Playwright.CreateOptions();
        if (installed.isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        var launch = new BrowserType.LaunchOptions().setArgs(arguments());
        installed.ifPresent(launch::setExecutablePath);
        return Playwright.create(options).chromium().launch(launch);
    }

    private static List<String> arguments() {
        var arguments = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (System.getProperty("user.name").equals("root")) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }

    private static Optional<Path> installedChromium() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return requireSite();
    }

    private Site requireSite() {
        if (site == null) {
            throw new IllegalStateException("No site outside a test class");
        }
        return site;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepPictures(context);
        }
        requireSite().closeAll();
    }

    private void keepPictures(ExtensionContext context) {
        var pages = requireSite().openPages();
        for (var n = 0; n < pages.size(); n++) {
            var name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName() + "-" + n;
            var file = FAILURES.resolve(name.replaceAll("[^\\w.-]", "_") + ".png");
            pages.get(n).screenshot(new Page.ScreenshotOptions().setPath(file));
            System.err.println("What " + pages.get(n).url() + " looked like: " + file);
        }
        requireSite().complaints().forEach(System.err::println);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (own != null) {
            own.close();
        }
    }
}

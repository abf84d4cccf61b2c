package nl.wedervraag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser test is given: the running product, and a new browser for each person in it. */
public final class Site {

    private static final String SIGN_IN = "wedervraag-sign-in";

    private final Node node;
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** What browsers of demo people were given, by their names: while it counts, another browser of theirs has it too. */
    private final Map<String, List<Cookie>> signIns = new HashMap<>();

    Site(Node node, Browser browser) {
        this.node = node;
        this.browser = browser;
    }

    public Node node() {
        return node;
    }

    /** A visitor with a browser profile of their own, not signed in, at the given path. */
    public Page visit(String path, Look look) {
        return visitAt(node.url(), path, look);
    }

    private Page visitAt(String url, String path, Look look) {
        return visitAt(url, path, look.options(), List.of());
    }

    private Page visitAt(String url, String path, Browser.NewContextOptions options, List<Cookie> cookies) {
        var context = browser.newContext(options);
        context.addCookies(cookies);
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(url + path);
        return page;
    }

    /** A demo person at their first page. */
    public Page signIn(String name, Look look) {
        return signInAt(node.url(), name, look);
    }

    /** The same by another address of the node, as a line in between has one. */
    Page signInAt(String url, String name, Look look) {
        return signInWith(url, name, look.options());
    }

    /** The same in a browser that says of itself what the options have. */
    Page signInWith(String url, String name, Browser.NewContextOptions options) {
        var page = visitAt(url, "/", options, signIns.getOrDefault(name, List.of()));
        if (page.url().contains("/sign-in")) {
            page.locator(".demo-choice button")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .click();
            page.waitForURL(Pattern.compile("^(?!.*/sign-in).*$"));
            signIns.put(
                    name,
                    page.context().cookies().stream()
                            .filter(cookie -> cookie.name.equals(SIGN_IN))
                            .toList());
        }
        page.locator("main").first().waitFor();
        return page;
    }

    /** One more browser of a demo person who has signed in before, with nothing in its cache and no page open. */
    Page anotherPage(String name, Look look) {
        var cookies = signIns.get(name);
        if (cookies == null) {
            throw new IllegalStateException(name + " hasn't signed in");
        }
        return visitAt("about:blank", "", look.options(), cookies);
    }

    public Page signIn(String name) {
        return signIn(name, Look.DESK);
    }

    public void go(Page page, String path) {
        page.navigate(node.url() + path);
    }

    /** Two frames, in which the page also hears what came for it, and where its caret went. */
    public static void letBrowserWork(Page page) {
        page.evaluate("() => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))");
    }

    /** Errors that pages wrote to their console or threw, with their addresses; empty when all is well. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<Page> openPages() {
        return contexts.stream().flatMap(context -> context.pages().stream()).toList();
    }

    void closeAll() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
    }
}

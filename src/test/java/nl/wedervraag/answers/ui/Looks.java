package nl.wedervraag.answers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.stream.Stream;
import nl.wedervraag.browser.Accessibility;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;

/** The looks in which each page is seen, each with demo people who speak its language. */
public final class Looks {

    private Looks() {}

    public static Stream<Look> everyLook() {
        return Stream.of(Look.DESK, Look.DESK.in("nl"))
                .flatMap(look -> Stream.of(look, look.dark()))
                .flatMap(look -> Stream.of(look, look.wide(390), look.wide(320)));
    }

    /**
     * Fewer, for pages of which there are many: every two of language, colours and width meet in one of them. With
     * -Dlooks.every=true all of them.
     */
    public static Stream<Look> coveringLooks() {
        var dutch = Look.DESK.in("nl");
        return Boolean.getBoolean("looks.every")
                ? everyLook()
                : Stream.of(
                        Look.DESK,
                        Look.DESK.dark().wide(390),
                        Look.DESK.wide(320),
                        dutch.dark(),
                        dutch.wide(390),
                        dutch.dark().wide(320));
    }

    /** The whole page in one window, so that nothing of it lies under the bar at the bottom. */
    public static void unfold(Page page, Look look) {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(look.width(), height + 200);
    }

    public static String lead(Look look) {
        return look.language().equals("nl") ? "Tom" : "Mirjam";
    }

    /** How far the page is wider than its window. */
    public static int overflow(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    /** Nothing wrong with it, a picture taken; the window is as it was afterwards. */
    public static void examine(Site site, Page page, String name, Look look) {
        unfold(page, look);
        assertThat(Accessibility.findings(page)).as("%s in %s", name, look).isEmpty();
        assertThat(overflow(page)).as("%s in %s", name, look).isZero();
        Screenshots.take(page, name, look);
        assertThat(site.complaints()).as("%s in %s", name, look).isEmpty();
        page.setViewportSize(look.width(), look.width() < 600 ? 844 : 900);
    }

    /** In the language of the look: demo people have one of their own. */
    public static Page signIn(Site site, String name, Look look) {
        var page = site.signIn(name, look);
        var wanted = look.language().equals("nl") ? "Nederlands" : "English";
        page.locator(".person-button").click();
        page.locator(".person-menu button")
                .filter(new Locator.FilterOptions().setHasText(wanted))
                .click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", look.language());
        page.keyboard().press("Escape");
        return page;
    }
}

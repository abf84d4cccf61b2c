package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.stream.Stream;

/**
 * The looks in which each page is seen: in each language, both colours and three widths. A build takes three in each
 * language, so that each two of these properties meet; {@code -Dlooks.every=true}, and whoever wants pictures, all six.
 */
public final class Looks {

    private Looks() {}

    /** English last: whoever was signed in goes on in it. */
    public static Stream<Look> languages() {
        return Stream.of(Look.DESK.in("nl"), Look.DESK);
    }

    /** @param opened in light colours, 1440 wide */
    private static Stream<Look> coloursAndWidths(Look opened) {
        if (Boolean.getBoolean("looks.every") || Screenshots.wanted()) {
            return Stream.of(opened, opened.dark()).flatMap(one -> Stream.of(one, one.wide(390), one.wide(320)));
        }
        return opened.language().equals("nl")
                ? Stream.of(opened, opened.dark().wide(390), opened.wide(320))
                : Stream.of(opened.dark(), opened.wide(390), opened.dark().wide(320));
    }

    /** A demo lead who speaks the language of the look. */
    public static String lead(Look look) {
        return look.language().equals("nl") ? "Tom" : "Mirjam";
    }

    /** Nothing wrong with it in these colours and widths, a picture taken of each; the page is as it was afterwards. */
    public static void examine(Site site, Page page, String name, Look opened) {
        coloursAndWidths(opened).forEach(look -> {
            look.on(page);
            unfold(page, look);
            assertThat(Accessibility.findings(page)).as("%s in %s", name, look).isEmpty();
            assertThat(overflow(page)).as("%s in %s", name, look).isZero();
            Screenshots.take(page, name, look);
            assertThat(site.complaints()).as("%s in %s", name, look).isEmpty();
        });
        opened.on(page);
    }

    /** The whole page in one window, so that nothing of it lies under the bar at the bottom. */
    private static void unfold(Page page, Look look) {
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(look.width(), height + 200);
    }

    /** How far the page is wider than its window, in CSS pixels. */
    public static int overflow(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    /** As whoever decides about a revision does, with the key that goes from one change to the next. */
    public static void readEveryChange(Page review) {
        for (int change = review.locator("wv-revision .wv-number").count(); change > 0; change--) {
            review.keyboard().press("n");
        }
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

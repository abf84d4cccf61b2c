package nl.wedervraag.reading.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever prepares a talk looks up what was told before. */
@InBrowser
class AsOfBrowserTest {

    private static void open(Site site, Page page) {
        site.go(page, "/read");
        page.locator(".book-ways a[href^='as-of']").click();
        page.locator(".as-of h1").waitFor();
    }

    private static void choose(Page page, LocalDate day) {
        page.locator(".day-choice input").fill(day.toString());
        page.locator(".day-choice vaadin-button").click();
        page.waitForURL("**?day=" + day);
    }

    @Test
    void aDayIsChosenAndStandsInTheAddress(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna);
        assertThat(anna.locator(".entry-in-book").first()).isVisible();
        choose(anna, LocalDate.now().minusYears(20));
        assertThat(anna.locator(".as-of")).containsText("Nothing was approved here on");
        var address = anna.url();
        choose(anna, LocalDate.now());
        assertThat(anna.locator(".entry-in-book").first()).isVisible();
        anna.navigate(address);
        assertThat(anna.locator(".as-of")).containsText("Nothing was approved here on");
    }

    @Test
    void readersHaveNoWayThere(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna);
        var viewer = site.signIn("Bo");
        site.go(viewer, "/read");
        assertThat(viewer.locator(".book-ways a").first()).isVisible();
        assertThat(viewer.locator(".book-ways a[href^='as-of']")).hasCount(0);
        viewer.navigate(anna.url());
        assertThat(viewer.locator("body")).not().containsText("What we said on");
        assertThat(viewer.locator(".entry-in-book")).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void looksAsItsNeighbours(Look look, Site site) {
        var page = signIn(site, Looks.lead(look), look);
        open(site, page);
        assertThat(page.locator(".entry-in-book").first()).isVisible();
        Looks.examine(site, page, "as-of", look);
        choose(page, LocalDate.now().minusYears(20));
        Looks.examine(site, page, "as-of-none", look);
    }
}

package nl.wedervraag.setup.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wedervraag.browser.Accessibility;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;

/** Out of the demo, by one page. */
@InBrowser(ownNode = true)
class DemoEndBrowserTest {

    private static void type(Page page, String word) {
        page.locator("#leave-demo [name='word'] input").fill(word);
        page.locator("#leave-demo .primary-button").click();
    }

    @Test
    void aTypedWordEndsTheDemoForEverybody(Site site) {
        var other = site.signIn("Anna");
        var page = site.signIn("Ruud");
        site.go(page, "/organisation");
        var end = page.locator("#leave-demo");
        assertThat(end).containsText("Niets brengt het terug");
        assertThat(Accessibility.serious(page)).isEmpty();
        Screenshots.take(page, "leave-demo", Look.DESK);
        type(page, "ja");
        assertThat(end.locator(".form-message")).containsText("Er is niets verwijderd");
        type(page, "Verwijder");
        page.waitForURL("**/start*");
        other.waitForURL("**/start*");
        assertThat(site.node().output()).containsOnlyOnce("enter the code");
        site.node().stop();
        site.node().startAgain();
        page.navigate(site.node().url());
        page.waitForURL("**/start*");
        assertThat(page.locator("h1").filter(new Locator.FilterOptions().setHasText("Wedervraag")))
                .isVisible();
    }
}

package nl.wedervraag.reading.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;

/** An answer is read, then approved anew: its readers are told, and see what is new in it. */
@InBrowser(ownNode = true)
class ChangedSinceReadBrowserTest {

    private static final String QUESTION = "What does a typical day look like?";

    @Test
    void whatChangedIsMarkedInTheText(Site site) {
        var viewer = Looks.signIn(site, "Bo", Look.DESK);
        var writer = Looks.signIn(site, "Bas", Look.DESK);
        read(site, viewer);
        read(site, writer);
        approve(site);
        seesWhatIsNew(site, viewer, Look.DESK);
        seesWhatIsGone(writer);
        var dutch = Looks.signIn(site, "Bo", Look.DESK.in("nl"));
        site.go(dutch, "/today");
        assertThat(dutch.locator(".waiting li").first()).containsText("nog niet las");
    }

    private static Locator entry(Page page) {
        return page.locator(".entry-in-book", new Page.LocatorOptions().setHasText(QUESTION));
    }

    private static void read(Site site, Page page) {
        site.go(page, "/read");
        entry(page).locator(".read-mark > .link-button:visible").click();
        assertThat(entry(page).locator(".was-read")).isVisible();
    }

    private static void approve(Site site) {
        var lead = site.signIn("Mirjam");
        lead.locator(".waiting li", new Page.LocatorOptions().setHasText(QUESTION))
                .locator("a.action")
                .first()
                .click();
        lead.waitForURL("**/review/**");
        lead.locator(".changes button").first().waitFor();
        for (var change : lead.locator(".changes button").all()) {
            change.click();
        }
        lead.locator(".foot vaadin-button[theme~=primary]").click();
        assertThat(lead.locator(".notice").first()).isVisible();
    }

    private static void seesWhatIsNew(Site site, Page viewer, Look look) {
        var entry = entry(viewer);
        assertThat(entry.locator(".read-mark .due")).hasText("Changed since you read it");
        assertThat(viewer.locator(".book > header .due")).hasText("1 changed since you read it");
        entry.locator(".read-mark .link-button").first().click();
        assertThat(entry.locator("ins").first()).isVisible();
        assertThat(entry.locator("del")).hasCount(0);
        assertThat(entry.locator(".change-note")).containsText("taken out");
        Looks.examine(site, viewer, "read-changed", look);
        site.go(viewer, "/today");
        assertThat(viewer.locator(".waiting li").first()).containsText("1 answer changed since you read it");
        Looks.examine(site, viewer, "today-to-read", look);
        site.go(viewer, "/read");
        entry.locator(".read-mark > .link-button:visible").last().click();
        assertThat(entry.locator(".was-read")).isVisible();
        assertThat(entry.locator("ins")).hasCount(0);
        assertThat(viewer.locator(".book > header .due")).isHidden();
    }

    private static void seesWhatIsGone(Page writer) {
        var entry = entry(writer);
        entry.locator(".read-mark .link-button").first().click();
        assertThat(entry.locator("del").first()).containsText("from ten to eleven");
        writer.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(entry.locator("del").first()).isHidden();
    }
}

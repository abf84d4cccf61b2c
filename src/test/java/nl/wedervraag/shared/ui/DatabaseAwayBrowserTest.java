package nl.wedervraag.shared.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wedervraag.browser.Accessibility;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;

/** What people see while the database is away, and that they can go on as soon as it is back. */
@InBrowser(ownNode = true)
class DatabaseAwayBrowserTest {

    private static final Pattern NUMBER = Pattern.compile("\\b[0-9a-f]{8}\\b");
    private static final double PATIENCE = 40_000;

    private static Locator editor(Page page) {
        return page.locator("wv-co-editor");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    @Test
    void pagesSaySoNothingTypedIsLostAndEverythingGoesOnOnceItIsBack(Site site) {
        var writer = Looks.signIn(site, "Anna", Look.DESK);
        site.go(writer, "/answers");
        writer.locator(".board a", new Page.LocatorOptions().setHasText("grow here"))
                .click();
        writer.locator("wv-co-editor .ProseMirror[contenteditable=true]").click();
        writer.keyboard().press("Control+End");
        writer.keyboard().type(" Before.");
        assertThat(editor(writer)).containsText("Saved");
        var lead = Looks.signIn(site, "Mirjam", Look.DESK);
        site.go(lead, "/positions");
        lead.locator("a.row-name").first().click();
        lead.getByText("Rename", new Page.GetByTextOptions().setExact(true)).click();
        lead.locator("vaadin-dialog input").fill("Backend engineer, two");

        site.node().takeDatabaseAway();
        writer.keyboard().type(" Meanwhile.");
        assertThat(editor(writer)).containsText("Not saved", patiently());
        lead.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(lead.locator("vaadin-connection-indicator"))
                .containsText("What you did last is sent again as soon as it is back", patiently());
        assertThat(lead.locator("vaadin-dialog input")).hasValue("Backend engineer, two");
        var looks = Stream.of(
                Look.DESK, Look.PHONE.in("nl").dark(), Look.DESK.in("nl").wide(320));
        looks.forEach(look -> {
            var visitor = site.visit("/sign-in", look);
            visitor.locator("h1").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            assertThat(visitor.locator("h1"))
                    .hasText(
                            look.language().equals("nl")
                                    ? "De database is even niet bereikbaar"
                                    : "The database can’t be reached at the moment");
            assertThat(Accessibility.findings(visitor)).isEmpty();
            assertThat(Looks.overflow(visitor)).isZero();
            Screenshots.take(visitor, "database-away", look);
            assertInLog(site, visitor.locator("body").innerText());
        });

        site.node().giveDatabaseBack();
        assertThat(editor(writer)).containsText("Saved", patiently());
        assertThat(editor(writer)).containsText("Before. Meanwhile.");
        assertThat(lead.locator("h1")).containsText("Backend engineer, two", patiently());
        var reader = Looks.signIn(site, "Bas", Look.DESK);
        reader.navigate(writer.url());
        assertThat(editor(reader)).containsText("Before. Meanwhile.");
    }

    /** The number that a page names stands in the log, with the cause; the page says nothing of that. */
    private static void assertInLog(Site site, String page) {
        var number = NUMBER.matcher(page);
        assertThat(number.find()).as(page).isTrue();
        assertThat(site.node().output()).contains("Failure " + number.group());
        assertThat(page).doesNotContain("Exception", "127.0.0.1", "SQL");
    }
}

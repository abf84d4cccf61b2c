package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.answers.ui.ApprovedAnswers.open;
import static nl.wedervraag.browser.Looks.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lead says that approved wording isn't to be used any more, and why; readers see that it isn't, and not why. */
@InBrowser(ownNode = true)
class TakingAwayBrowserTest {

    private static Locator begin(Page page) {
        return page.locator(".facts button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Stop using|Niet meer gebruiken")));
    }

    private static void say(Page page, String why) {
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("input").fill(why);
        dialog.locator("vaadin-button").last().click();
        assertThat(dialog).hasCount(0);
    }

    @Test
    void readersSeeTheMarkAndThenNothingAndNeverWhy(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna, 0);
        assertThat(begin(anna)).hasCount(0);
        var question = anna.locator("h1").innerText();
        var mirjam = site.signIn("Mirjam");
        mirjam.navigate(anna.url());
        begin(mirjam).click();
        mirjam.locator("vaadin-dialog[opened] vaadin-button").last().click();
        assertThat(mirjam.locator("vaadin-dialog[opened] .form-refusal")).not().isEmpty();
        say(mirjam, "We moved to Zierikzee.");
        assertThat(anna.locator(".notice").first()).containsText("Marked ‘do not use’ by Mirjam Visser");
        assertThat(anna.locator(".notice").first()).containsText("We moved to Zierikzee.");
        var viewer = site.signIn("Bo");
        site.go(viewer, "/read");
        var entry = viewer.locator(".book .entry-in-book").filter(new Locator.FilterOptions().setHasText(question));
        assertThat(entry).containsText("Obsolete: do not use");
        assertThat(viewer.locator("body")).not().containsText("Zierikzee");
        begin(mirjam).click();
        assertThat(mirjam.locator("vaadin-dialog[opened] select")).hasCount(0);
        say(mirjam, "Nobody is left there.");
        assertThat(mirjam.locator(".notice").first()).containsText("Retired by Mirjam Visser");
        assertThat(entry.filter(new Locator.FilterOptions().setHasText("Obsolete")))
                .hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void looksAsItsNeighbours(Look look, Site site) {
        var page = signIn(site, Looks.lead(look), look);
        open(site, page, 1);
        begin(page).click();
        assertThat(page.locator("vaadin-dialog[opened] input")).isFocused();
        Looks.examine(site, page, "taking-away", look);
        say(page, "We verhuisden in november naar Raalte, en daar begint iedereen om acht uur.");
        assertThat(page.locator(".notice").first()).containsText("Raalte");
        Looks.examine(site, page, "taken-away", look);
    }
}

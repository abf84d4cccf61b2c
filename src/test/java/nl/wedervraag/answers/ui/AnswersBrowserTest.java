package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InBrowser
class AnswersBrowserTest {

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsTheBoardInEveryLook(Look look, Site site) {
        var page = site.signIn(Looks.lead(look), look);
        site.go(page, "/answers");
        page.locator(".board").waitFor();
        Looks.examine(site, page, "answers", look);
    }

    @Test
    void arrowKeysGoFromRowToRowAndEnterOpens(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/answers");
        page.locator(".board a").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".board a").nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".board a").first()).isFocused();
        var question = page.locator(".board a").first().innerText();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(question);
    }

    @Test
    void theAddressHoldsWhatIsShown(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/answers");
        page.locator(".board").waitFor();
        int all = page.locator(".board tr.row").all().size();
        page.getByLabel("Status").selectOption("approved");
        page.waitForURL("**status=approved");
        assertThat(page.locator(".board tr.row .status:has-text('Sent back')")).hasCount(0);
        page.reload();
        page.locator(".board").waitFor();
        assertThat(page.getByLabel("Status")).hasValue("approved");
        assertThat(page.locator(".board tr.row").count()).isLessThan(all);
    }

    @Test
    void whoeverMayNotSeeDraftsIsLedToTheBook(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/answers");
        page.waitForURL("**/read/**");
        assertThat(page.locator(".book h1")).isVisible();
    }

    /** Else whoever goes through the rows by keyboard is thrown out of them each time a colleague begins to write. */
    @Test
    void whoWritesIsShownInPlaceAndTheFocusStaysOnItsRow(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/answers");
        var row = page.locator(".board tr.row", new Page.LocatorOptions().setHasText("grow here"));
        row.locator("a").focus();
        var colleague = site.signIn("Bas");
        site.go(colleague, "/answers");
        colleague
                .locator(".board a", new Page.LocatorOptions().setHasText("grow here"))
                .first()
                .click();
        colleague.locator("wv-co-editor .ProseMirror[contenteditable=true]").click();
        assertThat(row.locator("small"))
                .containsText("Bas Kuipers is writing", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        assertThat(row.locator("a")).isFocused();
    }
}

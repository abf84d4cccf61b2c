package nl.wedervraag.questions.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;

import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is behind a question, where it is answered, and where it is worded. */
@InBrowser
class GuidanceBrowserTest {

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isUnfoldedOnAnAnswersPageInEveryLook(Look look, Site site) {
        var page = signIn(site, "Anna", look);
        site.go(page, "/answers");
        page.locator(".board tr.row:has(.status.approved) a").first().click();
        var fold = page.locator(".fold").first();
        assertThat(fold.locator(".while-folded")).isVisible();
        fold.locator("summary").click();
        assertThat(fold.locator("dt")).hasCount(5);
        assertThat(fold.locator(".while-folded")).isHidden();
        Looks.examine(site, page, "answer-guidance", look);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void aResemblingQuestionIsNamedWhileOneIsAddedInEveryLook(Look look, Site site) {
        var page = signIn(site, "Saskia", look);
        site.go(page, "/bank");
        page.locator("a.row-name").nth(1).click();
        page.waitForURL("**/bank/**");
        page.locator(".section-head vaadin-button").click();
        var dialog = page.locator("vaadin-dialog");
        var typed = look.language().equals("nl")
                ? "Hoe ziet een gewone dag er aan jullie bureau uit?"
                : "What does a typical day look like at your desk?";
        dialog.locator("vaadin-text-field[lang=" + look.language() + "] input").fill(typed);
        assertThat(dialog.locator(".resembling a").first())
                .hasText(
                        look.language().equals("nl")
                                ? "Hoe ziet een gewone dag eruit?"
                                : "What does a typical day look like?");
        Looks.examine(site, page, "bank-resembling", look);
        dialog.locator(".guidance-fields summary").first().click();
        dialog.locator(".guidance-fields vaadin-text-area").first().waitFor();
        Looks.examine(site, page, "bank-add-guidance", look);
    }
}

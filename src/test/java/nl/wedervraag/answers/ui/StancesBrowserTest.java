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

/** A panel says beside the draft whether it would say that, and the board shows where it differs. */
@InBrowser(ownNode = true)
class StancesBrowserTest {

    private static Locator act(Page page, String text) {
        return page.locator(".stance-acts button").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator said(Page page, String name) {
        return page.locator(".stance-list li").filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void isSeenByTheOthersAtOnceAndOutdatedByOtherWords(Site site) {
        var anna = site.signIn("Anna");
        var bas = site.signIn("Bas");
        bas.navigate(open(site, anna, 0));
        act(anna, "I would say this").click();
        assertThat(said(bas, "Anna")).containsText("would say this");
        act(bas, "differently").click();
        assertThat(bas.locator(".stance-acts textarea")).isFocused();
        bas.keyboard().press("Control+Enter");
        assertThat(bas.locator(".stance-acts .form-refusal")).not().isEmpty();
        bas.keyboard().type("It was Tuesday, and three of us.");
        bas.keyboard().press("Control+Enter");
        assertThat(said(anna, "Bas")).containsText("It was Tuesday");

        site.go(anna, "/answers");
        assertThat(anna.locator(".board tr.row")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("1 of \\d would say this"))))
                .hasCount(1);

        bas.locator(".ProseMirror").click();
        bas.keyboard().press("Control+Home");
        bas.keyboard().type("Mostly: ");
        assertThat(said(bas, "Anna")).containsText("of an earlier text");
        act(bas, "Take back").click();
        assertThat(said(bas, "Bas")).hasCount(0);
    }

    /** Whoever decides reads it beside the text that it is about, also when the draft has gone on. */
    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isSeenBesideTheTextUnderReview(Look look, Site site) {
        var anna = signIn(site, "Anna", look);
        open(site, anna, 2);
        anna.locator(".ProseMirror").click();
        anna.keyboard().type("Since November. ");
        assertThat(anna.locator(".wv-state")).hasAttribute("data-state", "saved");
        act(anna, look.language().equals("en") ? "I would say this" : "Ik zou dit zeggen")
                .click();
        assertThat(said(anna, "Anna")).hasCount(1);
        anna.locator(".foot vaadin-button[theme~=primary]").click();
        var review = anna.locator(".notice a.action").first();
        review.waitFor();
        anna.locator(".ProseMirror").click();
        anna.keyboard().type("And since then. ");
        assertThat(said(anna, "Anna")).containsText(Pattern.compile("of an earlier text|over een eerdere tekst"));
        review.click();
        assertThat(anna.locator("wv-revision")).not().containsText("And since then");
        assertThat(said(anna, "Anna")).not().containsText(Pattern.compile("another text|andere tekst"));
        Looks.examine(site, anna, "review-stances", look);
        anna.locator(".margin .toggle").click();
        assertThat(anna.locator("wv-revision:visible")).hasCount(1);
        assertThat(anna.locator("wv-revision:visible")).containsText("Since November");
        Looks.examine(site, anna, "review-whose-words", look);
        anna.locator(".margin .toggle").click();
        assertThat(anna.locator("wv-revision:visible ins").first()).isVisible();
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void looksAsItsNeighbours(Look look, Site site) {
        var page = signIn(site, "Anna", look);
        open(site, page, 1);
        Looks.examine(site, page, "stances-none", look);
        page.locator(".stance-acts button").nth(1).click();
        page.locator(".stance-acts textarea")
                .fill("We zaten er toen met zijn drieën, en het was een dinsdag in november.");
        Looks.examine(site, page, "stances-writing", look);
        page.locator(".stance-acts textarea").press("Control+Enter");
        assertThat(page.locator(".stance-list li")).hasCount(1);
        Looks.examine(site, page, "stances", look);
        page.locator(".stance-acts button").last().click();
    }
}

package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a wording said before, who wrote it, and taking it up again. */
@InBrowser
class HistoryBrowserTest {

    private static Page history(Site site, String who, String question, Look look) {
        var page = Looks.signIn(site, who, look);
        site.go(page, "/answers");
        page.locator(".board a", new Page.LocatorOptions().setHasText(question))
                .first()
                .click();
        page.locator(".facts a[href*=history]").click();
        page.locator(".revisions li").first().waitFor();
        page.locator("wv-revision article p").first().waitFor();
        return page;
    }

    private static Page typicalDay(Site site, Look look) {
        return history(
                site,
                "Anna",
                look.language().equals("nl") ? "Hoe ziet een gewone dag" : "What does a typical day",
                look);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsWhatChangedInEveryLook(Look look, Site site) {
        var page = typicalDay(site, look);
        if (look.language().equals("nl")) {
            Looks.examine(site, page, "history-only", look);
            page.navigate(page.url().replace("/nl/", "/en/"));
            page.locator("wv-revision ins").first().waitFor();
        }
        Looks.examine(site, page, "history", look);
        page.locator(".toggle").first().click();
        page.waitForURL("**view=side**");
        page.locator(".side-by-side wv-revision").nth(1).waitFor();
        Looks.examine(site, page, "history-side", look);
        page.locator(".toggle").last().click();
        page.waitForURL("**view=writers**");
        page.locator("wv-revision .wv-by").first().waitFor();
        Looks.examine(site, page, "history-writers", look);
    }

    @Test
    void anyTwoAreComparedInlineAndSideBySideAndTheAddressHoldsWhich(Site site) {
        var page = typicalDay(site, Look.DESK);
        assertThat(page.locator("wv-revision")).hasCount(1);
        assertThat(page.locator("wv-revision ins").filter(new Locator.FilterOptions().setHasText("In January")))
                .hasCount(1);
        page.getByLabel("From").selectOption("2");
        page.waitForURL("**from=2**");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("1");
        page.waitForURL("**to=1**");
        assertThat(page.locator("wv-revision del").filter(new Locator.FilterOptions().setHasText("In January")))
                .hasCount(1);
        page.locator(".toggle").first().click();
        page.waitForURL("**view=side**");
        assertThat(page.locator("wv-revision")).hasCount(2);
        assertThat(page.locator("wv-revision").first()).containsText("In January");
        assertThat(page.locator("wv-revision").first().locator("ins, del")).hasCount(0);
        page.reload();
        assertThat(page.locator("wv-revision")).hasCount(2);
        assertThat(page.getByLabel("From")).hasValue("2");
        page.getByLabel("From").selectOption("1");
        page.waitForURL("**from=1**");
        assertThat(page.locator("wv-revision").nth(1)).containsText("Both texts are the same");
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void theOnlyTextThereIsIsComparedWithNothing(Site site) {
        var page = history(site, "Anna", "What are the next steps?", Look.DESK);
        assertThat(page.locator(".revisions li")).hasCount(1);
        assertThat(page.locator("wv-revision")).containsText("Revision 1");
        assertThat(page.getByLabel("From")).hasCount(0);
        assertThat(page.locator("wv-revision")).not().containsText("Both texts are the same");
    }

    @Test
    void whoWroteWhatStandsBesideIt(Site site) {
        var page = typicalDay(site, Look.DESK);
        assertThat(page.locator(".revisions li").last()).containsText("Revision 1");
        assertThat(page.locator(".revisions li").last()).containsText("Written by Anna Veenstra, Bas Kuipers");
        assertThat(page.locator(".revisions li").last()).containsText("Approved, live");
    }

    @Test
    void eachLetterIsInTheColourOfWhoWroteIt(Site site) {
        var page = typicalDay(site, Look.DESK);
        page.getByText("Who wrote it").click();
        page.waitForURL("**view=writers**");
        assertThat(page.getByLabel("From")).hasCount(0);
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).selectOption("1");
        page.waitForURL("**to=1**");
        var text = page.locator("wv-revision article");
        assertThat(text.getByLabel("Anna Veenstra").first()).isVisible();
        assertThat(text.getByLabel("Bas Kuipers").first()).isVisible();
        assertThat(text).not().containsText("In January");
        assertThat(page.locator("wv-revision ins, wv-revision del")).hasCount(0);
        var shares = page.locator("aside .people li");
        assertThat(shares).hasCount(2);
        assertThat(shares.first()).containsText("%");
        var letters = (String)
                text.evaluate("sheet => [...sheet.querySelectorAll('.wv-by')].map(by => by.textContent).join('')");
        var all = (String) text.evaluate("sheet => { const copy = sheet.cloneNode(true);"
                + " copy.querySelectorAll('.wv-sign').forEach(sign => sign.remove()); return copy.textContent; }");
        assertThat(letters).as("no letter is nobody's").isEqualTo(all);
        page.getByText("Who wrote it").click();
        assertThat(page.locator("wv-revision .wv-by")).hasCount(0);
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void whoWroteTheOnlyTextThereIsIsShownToo(Site site) {
        var page = history(site, "Anna", "What are the next steps?", Look.DESK);
        page.getByText("Who wrote it").click();
        page.waitForURL("**view=writers**");
        page.locator("wv-revision .wv-by").first().waitFor();
        assertThat(page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)))
                .hasCount(0);
    }

    /** And then what was there, so that others find what they expect. */
    @Test
    void anOlderTextIsTakenUpAgainAsADraftAndNothingIsApprovedByIt(Site site) {
        var page = typicalDay(site, Look.DESK);
        restore(page, 1);
        assertThat(page.locator("wv-co-editor .ProseMirror")).containsText("from ten to eleven");
        assertThat(page.locator("wv-co-editor .ProseMirror")).not().containsText("In January");
        page.locator(".facts a[href*=history]").click();
        assertThat(page.locator(".revisions li").first()).containsText("Draft");
        assertThat(page.locator(".revisions li").first()).containsText("Anna Veenstra");
        restore(page, 2);
        assertThat(page.locator("wv-co-editor .ProseMirror")).containsText("In January, count on double.");
        assertThat(site.complaints()).isEmpty();
    }

    private static void restore(Page page, int number) {
        page.getByLabel("Restore as a draft: revision " + number).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog")).containsText("Nothing is approved by it");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.locator("wv-co-editor .ProseMirror[contenteditable=true]").waitFor();
    }

    @Test
    void keysAloneCompare(Site site) {
        var page = typicalDay(site, Look.DESK);
        page.getByLabel("From").focus();
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.waitForURL("**view=side**");
        assertThat(page.locator(".toggle").first()).isFocused();
    }
}

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

@InBrowser
class AnswerBrowserTest {

    private static void open(Site site, Page page, String status) {
        site.go(page, "/answers");
        page.locator(".board tr.row", new Page.LocatorOptions().setHasText(status))
                .first()
                .locator("a")
                .click();
        page.locator("wv-co-editor .ProseMirror").waitFor();
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsADraftInEveryLook(Look look, Site site) {
        var page = site.signIn(look.language().equals("nl") ? "Priya" : "Anna", look);
        open(site, page, look.language().equals("nl") ? "Vastgesteld" : "Approved");
        assertThat(page.locator(".foot")).containsText(look.language().equals("nl") ? "woorden" : "words");
        Looks.examine(site, page, "answer", look);
    }

    @Test
    void saysWhyADraftWasSentBack(Site site) {
        var page = site.signIn("Anna");
        open(site, page, "Sent back");
        assertThat(page.locator(".notice.stop")).containsText("Sent back by Mirjam Visser");
    }

    @Test
    void aLeadIsAskedBeforeWritingAlong(Site site) {
        var page = site.signIn("Mirjam");
        open(site, page, "In review");
        assertThat(page.locator("wv-co-editor .ProseMirror")).hasAttribute("contenteditable", "false");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Write along"))
                .click();
        assertThat(page.locator("wv-co-editor .ProseMirror")).hasAttribute("contenteditable", "true");
    }

    @Test
    void whoeverMayNotSeeDraftsReadsTheSameQuestion(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna, "Approved");
        var address = anna.url().substring(anna.url().indexOf("/answers/"));
        var question = anna.locator("h1").innerText();
        var page = site.signIn("Bo");
        site.go(page, address);
        page.waitForURL("**/read/**");
        assertThat(page.locator(".entry-in-book.asked h3", new Page.LocatorOptions().setHasText(question)))
                .isInViewport();
        assertThat(page.locator("wv-co-editor").or(page.locator(".draft-area"))).hasCount(0);
    }

    @Test
    void anotherPositionIsChosenOnTopAndGoesAlong(Site site) {
        var page = site.signIn("Mirjam");
        site.go(page, "/answers");
        page.locator(".board").waitFor();
        var chooser = page.locator(".bar select");
        var other = chooser.locator("option:not([selected])").first();
        var value = other.getAttribute("value");
        chooser.selectOption(value);
        page.waitForURL("**/answers/" + value + "**");
        page.locator(".rail a.entry", new Page.LocatorOptions().setHasText("Read"))
                .click();
        page.waitForURL("**/read/" + value);
        Locator chosen = page.locator(".bar select");
        assertThat(chosen).hasValue(value);
    }
}

package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From an editor who says that we don't know yet to whoever reads by when we will. */
@InBrowser(ownNode = true)
class NotKnownYetBrowserTest {

    private static Locator primary(Page page, String within) {
        return page.locator(within + " vaadin-button[theme~=primary]");
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void whatWeDoNotKnowIsSaidApprovedAndReadWithItsDay(Look look, Site site) {
        boolean dutch = look.language().equals("nl");
        var editor = site.signIn(dutch ? "Willemijn" : "Anna", look);
        site.go(editor, "/answers");
        editor.locator(".board tr.row:has(.status.draft) a").last().click();
        editor.locator("wv-co-editor .ProseMirror[contenteditable=true]").waitFor();
        var question = editor.locator("h1").innerText();

        editor.locator(
                        ".facts button",
                        new Page.LocatorOptions().setHasText(dutch ? "Weten we nog niet" : "Not known yet"))
                .click();
        primary(editor, "vaadin-dialog").click();
        assertThat(editor.locator("vaadin-dialog [role=alert]")).containsText(dutch ? "na vandaag" : "after today");
        Looks.examine(site, editor, "not-known-dialog", look);
        editor.locator("vaadin-dialog input[type=date]")
                .fill(LocalDate.now().plusDays(30).toString());
        primary(editor, "vaadin-dialog").click();
        var notice = editor.locator(".notice", new Page.LocatorOptions().setHasText(dutch ? "nog niet" : "don’t know"));
        assertThat(notice).isVisible();
        Looks.examine(site, editor, "not-known", look);

        primary(editor, ".foot").click();
        editor.locator(".notice a.action").first().waitFor();
        var lead = site.signIn(Looks.lead(look), look);
        site.go(lead, "/today");
        lead.locator(".waiting li", new Page.LocatorOptions().setHasText(question))
                .locator("a.action")
                .click();
        lead.locator("wv-revision article p").first().waitFor();
        assertThat(lead.locator(".notice").first()).containsText(dutch ? "nog niet" : "don’t know yet");
        Looks.examine(site, lead, "not-known-review", look);
        primary(lead, ".foot").click();
        assertThat(lead.locator(".notice").first()).containsText(dutch ? "Vastgesteld door" : "Approved by");

        site.go(lead, "/read");
        var entry = lead.locator(".entry-in-book", new Page.LocatorOptions().setHasText(question));
        assertThat(entry.locator(".status.not-known"))
                .containsText(dutch ? "weten we nog niet" : "don’t know this yet");
        Looks.examine(site, lead, "not-known-read", look);
        site.go(editor, "/answers");
        assertThat(editor.locator(".board tr.row", new Page.LocatorOptions().setHasText(question)))
                .containsText(dutch ? "nog niet bekend" : "not known yet");
        assertThat(editor.locator(".coverage")).containsText(dutch ? "wanneer we het weten" : "when we will know");
        Looks.examine(site, editor, "not-known-board", look);

        editor.locator(".board tr.row a", new Page.LocatorOptions().setHasText(question))
                .click();
        notice.locator("vaadin-button").last().click();
        assertThat(notice).hasCount(0);
    }
}

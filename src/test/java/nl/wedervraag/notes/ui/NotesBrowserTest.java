package nl.wedervraag.notes.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A note from its first letter until it is gone, beside the answer in the book and on the page where it is written. */
@InBrowser
class NotesBrowserTest {

    private static final String LONG_WORD =
            "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersvertegenwoordigingsbijeenkomst";

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isWrittenSharedReadAndTakenAway(Look look, Site site) {
        var dutch = look.language().equals("nl");
        var words = (dutch ? "Ik bleef voor de soep op dinsdag. " : "I stayed for the soup on Tuesday. ") + LONG_WORD;
        var author = Looks.signIn(site, "Bo", look);
        site.go(author, "/read");
        var mine = part(author);
        mine.locator(".note-below > .link-button").click();
        assertThat(mine.locator("textarea")).isFocused();
        mine.locator(".primary-button").click();
        assertThat(mine.locator(".form-refusal")).isVisible();
        mine.locator("textarea").fill(words);
        mine.locator("select").first().selectOption("READERS");
        Looks.examine(site, author, "note-written", look);
        mine.locator(".primary-button").click();
        assertThat(mine.locator(".note")).containsText(words);
        Looks.examine(site, author, "note-read", look);
        isReadBesideTheAnswer(site, words, look);
        mine.locator(".note .link-button").first().click();
        mine.locator("select").first().selectOption("NOBODY");
        mine.locator(".primary-button").click();
        var colleague = Looks.signIn(site, "Bas", look);
        site.go(colleague, "/read");
        colleague.locator(".book h3").first().waitFor();
        assertThat(colleague.locator(".note", new Page.LocatorOptions().setHasText(words)))
                .hasCount(0);
        mine.locator(".note .link-button").last().click();
        mine.locator(".note-question .link-button").first().click();
        assertThat(mine.locator(".note")).hasCount(0);
        assertThat(mine.locator(".note-below > .link-button")).isVisible();
    }

    private static Locator part(Page page) {
        return page.locator(".entry-in-book .notes-part").nth(2);
    }

    private static void isReadBesideTheAnswer(Site site, String words, Look look) {
        var colleague = Looks.signIn(site, "Anna Veenstra", look);
        site.go(colleague, "/read");
        part(colleague).locator("summary").click();
        assertThat(part(colleague).locator(".note-text")).hasText(words);
        assertThat(part(colleague).locator(".note .link-button")).hasCount(0);
        var question = colleague.locator(".entry-in-book h3").nth(2).textContent();
        site.go(colleague, "/answers");
        colleague
                .locator(".board tr.row a", new Page.LocatorOptions().setHasText(question))
                .click();
        colleague.locator(".notes-area summary").click();
        assertThat(colleague.locator(".notes-area .note-text")).hasText(words);
        Looks.examine(site, colleague, "answer-with-note", look);
    }
}

package nl.wedervraag.challenges.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A challenge from whoever writes it to whoever would believe the team, and what it leaves behind when it is closed. */
@InBrowser(ownNode = true)
class ChallengesBrowserTest {

    private record Words(
            String title, String question, String approved, String stillSo, String due, String closed, String doubt) {

        static Words in(String language) {
            return language.equals("nl")
                    ? new Words(
                            "Niemand weet wie er ’s nachts opneemt",
                            "Hoe vaak heb ik dienst buiten kantoortijd?",
                            "Vastgesteld door",
                            "Nog steeds zo, zegt",
                            "is afgesloten",
                            "Afgesloten op",
                            "zou twijfelen")
                    : new Words(
                            "Nobody knows who answers at night",
                            "How often would I be on call?",
                            "Approved by",
                            "Still so, says",
                            "was closed",
                            "Closed on",
                            "candidate doubt");
        }
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isWrittenDecidedConfirmedReadAndClosed(Look look, Site site) {
        var words = Words.in(look.language());
        var editor = signIn(site, "Anna", look);
        write(site, editor, words, look);
        var lead = signIn(site, "Mirjam", look);
        decide(site, lead, words, look);
        confirm(site, editor, words, look);
        link(site, editor, words, look);
        believe(site, words, look);
        close(site, lead, words, look);
        isDue(site, lead, words, look);
    }

    private static void write(Site site, Page editor, Words words, Look look) {
        site.go(editor, "/challenges");
        editor.locator(".pieces li").first().waitFor();
        Looks.examine(site, editor, "challenges", look);
        primary(editor, ".section-head").click();
        editor.locator("vaadin-dialog input").fill(words.title());
        primary(editor, "vaadin-dialog").click();
        editor.waitForURL(Pattern.compile(".*/challenges/.+"));
        primary(editor, ".foot").click();
        assertThat(editor.locator(".form-refusal:visible")).hasCount(5);
        field(editor, "problem").fill("Three of us have the phone number, and each thinks that it is another’s week.");
        field(editor, "since").fill("2026-02");
        field(editor, "tried").fill("A list on the fridge.");
        field(editor, "open").fill("Whether there is money for whoever is woken.");
        editor.locator("textarea[id^=field-opportunity]")
                .first()
                .fill("You set up the first rota that everybody trusts.");
        Looks.examine(site, editor, "challenge-written", look);
        primary(editor, ".foot").click();
        editor.locator(".notice a.action").waitFor();
    }

    private static void decide(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/today");
        lead.locator(".waiting li", new Page.LocatorOptions().setHasText(words.title()))
                .locator("a.action")
                .click();
        assertThat(lead.locator("wv-piece")).containsText("fridge");
        Looks.examine(site, lead, "challenge-review", look);
        primary(lead, ".foot").click();
        assertThat(lead.locator(".notice").first()).containsText(words.approved());
    }

    private static void confirm(Site site, Page editor, Words words, Look look) {
        site.go(editor, "/challenges");
        editor.locator(".pieces a", new Page.LocatorOptions().setHasText(words.title()))
                .click();
        editor.locator(".confirmed-part vaadin-button").click();
        assertThat(editor.locator(".confirmed-part p")).containsText(words.stillSo());
        Looks.examine(site, editor, "challenge-confirmed", look);
    }

    private static void link(Site site, Page editor, Words words, Look look) {
        site.go(editor, "/answers");
        editor.locator(".board tr.row a", new Page.LocatorOptions().setHasText(words.question()))
                .click();
        editor.locator("wv-co-editor .ProseMirror").waitFor();
        editor.locator(".foundations .findings-head button").click();
        var option = editor.locator("vaadin-dialog option", new Page.LocatorOptions().setHasText(words.title()));
        editor.locator("vaadin-dialog select").selectOption(option.getAttribute("value"));
        primary(editor, "vaadin-dialog").click();
        assertThat(editor.locator(".foundations .piece-uses")).containsText(words.title());
        Looks.examine(site, editor, "answer-with-challenge", look);
    }

    private static void believe(Site site, Words words, Look look) {
        var viewer = signIn(site, "Bo", look);
        site.go(viewer, "/read");
        viewer.locator(".book > header a[href^='believe']").click();
        assertThat(viewer.locator(".team-seen")).containsText(words.title());
        assertThat(viewer.locator(".opportunity").first()).isVisible();
        assertThat(viewer.locator(".doubts h2")).containsText(words.doubt());
        Looks.examine(site, viewer, "believe", look);
        assertThat(viewer.locator(".rail a[href='challenges']")).hasCount(0);
    }

    private static void close(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/challenges");
        lead.locator(".pieces a", new Page.LocatorOptions().setHasText(words.title()))
                .click();
        lead.locator(".foot .link-button").click();
        lead.locator("vaadin-dialog textarea").fill("The rota stands since Monday, and nobody was called twice.");
        Looks.examine(site, lead, "challenge-close", look);
        primary(lead, "vaadin-dialog").click();
        assertThat(lead.locator(".notice").first()).containsText(words.closed());
        Looks.examine(site, lead, "challenge-closed", look);
    }

    private static void isDue(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/today");
        var due = lead.locator(".waiting li", new Page.LocatorOptions().setHasText(words.due()));
        due.first().waitFor();
        Looks.examine(site, lead, "challenge-today-due", look);
        due.first().locator("a.action").click();
        assertThat(lead.locator(".notice.warn").first()).containsText("nobody was called twice");
        Looks.examine(site, lead, "challenge-answer-due", look);
    }

    private static Locator primary(Page page, String within) {
        return page.locator(within + " vaadin-button[theme~=primary]");
    }

    private static Locator field(Page page, String name) {
        return page.locator("#field-" + name);
    }
}

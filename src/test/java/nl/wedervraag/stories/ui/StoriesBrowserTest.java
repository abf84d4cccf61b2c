package nl.wedervraag.stories.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A story from whoever writes it to whoever reads it beside an answer, and two who write it at the same time. */
@InBrowser(ownNode = true)
class StoriesBrowserTest {

    private record Words(
            String title,
            String theirs,
            String lacking,
            String noConsent,
            String missing,
            String approved,
            String flagged,
            String overtaken,
            String retired) {

        static Words in(String language) {
            return language.equals("nl")
                    ? new Words(
                            "De vrijdag waarop niemand uitrolde",
                            "Bas schreef dit tegelijk.",
                            "Nog in te vullen",
                            "nog niet ingestemd",
                            "nog niet ingestemd",
                            "Vastgesteld door",
                            "geen voorbeeld gekoppeld",
                            "terwijl je schreef",
                            "Ingetrokken op")
                    : new Words(
                            "The Friday on which nobody released",
                            "Bas wrote this at the same time.",
                            "Still to fill in",
                            "hasn’t agreed yet",
                            "hasn’t agreed yet",
                            "Approved by",
                            "no story linked",
                            "while you were writing",
                            "Retired on");
        }
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isWrittenDecidedLinkedReadAndRetired(Look look, Site site) {
        var words = Words.in(look.language());
        var editor = signIn(site, "Anna", look);
        site.go(editor, "/stories");
        editor.locator(".pieces li").first().waitFor();
        Looks.examine(site, editor, "stories", look);
        write(site, editor, words, look);
        asksWithoutConsent(site, editor, words, look);
        var lead = signIn(site, "Mirjam", look);
        isNotPublishedYet(site, lead, words, look);
        agrees(site, editor);
        isPublished(site, lead, words, look);
        link(site, editor, words, look);
        isRead(site, words, look);
        isRetired(site, lead, words, look);
    }

    private static void write(Site site, Page editor, Words words, Look look) {
        primary(editor, ".section-head").click();
        editor.locator("vaadin-dialog input").fill(words.title());
        Looks.examine(site, editor, "story-begin", look);
        primary(editor, "vaadin-dialog").click();
        editor.waitForURL(Pattern.compile(".*/stories/.+"));
        assertThat(editor.locator("h1")).hasText(words.title());
        assertThat(editor.locator(".notice")).containsText(words.lacking());
        primary(editor, ".foot").click();
        assertThat(editor.locator(".form-refusal:visible")).hasCount(5);
        assertThat(field(editor, "who")).isFocused();
        Looks.examine(site, editor, "story-begun", look);
        field(editor, "who").fill("Henk, who keeps the substations");
        field(editor, "when").fill("2099-01");
        field(editor, "happened").fill("Henk said no to the release, two hours before the weekend.\n\nNobody argued.");
        field(editor, "changed").fill("Nobody releases after Thursday noon since.");
        field(editor, "vouch").fill("Mirjam Visser");
        save(editor).click();
        assertThat(editor.locator(".form-refusal:visible")).hasCount(1);
        Looks.examine(site, editor, "story-refused", look);
        field(editor, "when").fill("2026-03");
        save(editor).click();
        assertThat(editor.locator(".notice")).containsText(words.noConsent());
        assertThat(field(editor, "happened")).hasValue(Pattern.compile("Nobody argued\\."));
        editor.locator(".tags-part input").first().check();
        Looks.examine(site, editor, "story-written", look);
    }

    private static void asksWithoutConsent(Site site, Page editor, Words words, Look look) {
        primary(editor, ".foot").click();
        editor.locator(".notice a.action").waitFor();
        Looks.examine(site, editor, "story-asked", look);
    }

    private static void isNotPublishedYet(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/stories");
        lead.locator(".pieces a", new Page.LocatorOptions().setHasText(words.title()))
                .click();
        lead.locator(".notice a.action").click();
        assertThat(lead.locator("wv-piece dd").first()).hasText(words.title());
        assertThat(lead.locator(".missing")).containsText(words.missing());
        assertThat(primary(lead, ".foot")).isDisabled();
        Looks.examine(site, lead, "story-review-without-consent", look);
    }

    private static void agrees(Site site, Page editor) {
        editor.locator("#field-consent select").selectOption("GIVEN");
        field(editor, "consentBy").fill("Henk");
        field(editor, "consentOn").fill("2026-04-02");
        primary(editor, ".foot").click();
        assertThat(editor.locator(".foot vaadin-button[theme~=primary]")).isVisible();
    }

    private static void isPublished(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/today");
        var waiting = lead.locator(".waiting li", new Page.LocatorOptions().setHasText(words.title()));
        waiting.waitFor();
        Looks.examine(site, lead, "story-today", look);
        waiting.locator("a.action").click();
        lead.locator("wv-piece dd").first().waitFor();
        Looks.examine(site, lead, "story-review", look);
        primary(lead, ".foot").click();
        assertThat(lead.locator(".notice")).containsText(words.approved());
        Looks.examine(site, lead, "story-approved", look);
    }

    private static void link(Site site, Page editor, Words words, Look look) {
        site.go(editor, "/answers");
        var flagged = editor.locator(".board tr.row", new Page.LocatorOptions().setHasText(words.flagged()));
        flagged.first().waitFor();
        Looks.examine(site, editor, "stories-board", look);
        // Written in English alone, its page in Dutch has no draft yet.
        site.go(editor, "/" + flagged.first().locator("a").getAttribute("href").replace("/nl", "/en"));
        editor.locator("wv-co-editor .ProseMirror").waitFor();
        assertThat(editor.locator(".foundations .lacks")).isVisible();
        Looks.examine(site, editor, "answer-without-story", look);
        editor.locator(".foundations .findings-head button").click();
        editor.locator("vaadin-dialog select").waitFor();
        editor.locator("vaadin-dialog select")
                .selectOption(
                        editor.locator("vaadin-dialog option", new Page.LocatorOptions().setHasText(words.title()))
                                .getAttribute("value"));
        Looks.examine(site, editor, "answer-link-story", look);
        primary(editor, "vaadin-dialog").click();
        assertThat(editor.locator(".foundations .piece-uses")).containsText(words.title());
        assertThat(editor.locator(".foundations .lacks")).hasCount(0);
        Looks.examine(site, editor, "answer-with-story", look);
    }

    private static void isRead(Site site, Words words, Look look) {
        var viewer = signIn(site, "Bo", look);
        assertThat(viewer.locator(".rail a[href='stories']")).hasCount(0);
        site.go(viewer, "/read");
        var story = viewer.locator(".story", new Page.LocatorOptions().setHasText(words.title()));
        story.locator("summary").first().click();
        assertThat(story.first()).containsText("Thursday noon");
        assertThat(story.first()).not().containsText("2 April");
        Looks.examine(site, viewer, "stories-read", look);
    }

    private static void isRetired(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/stories");
        lead.locator(".pieces a", new Page.LocatorOptions().setHasText(words.title()))
                .click();
        lead.locator(".foot .link-button").click();
        primary(lead, "vaadin-dialog").click();
        assertThat(lead.locator("vaadin-dialog [role=alert]")).not().isEmpty();
        lead.locator("vaadin-dialog textarea").fill("We release daily now.");
        Looks.examine(site, lead, "story-retire", look);
        primary(lead, "vaadin-dialog").click();
        assertThat(lead.locator(".notice").first()).containsText(words.retired());
        Looks.examine(site, lead, "story-retired", look);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void whoeverSavesSecondIsToldAndKeepsWhatTheyTyped(Look look, Site site) {
        var words = Words.in(look.language());
        var one = signIn(site, "Bas", look);
        site.go(one, "/stories?which=drafts");
        one.locator(".pieces a").first().click();
        one.locator(".piece-form").waitFor();
        var other = signIn(site, "Anna", look);
        site.go(other, URI.create(one.url()).getPath());
        other.locator(".piece-form").waitFor();
        field(other, "changed").fill("What Anna typed, and doesn’t want to lose.");
        field(other, "changed").blur();
        field(one, "changed").fill(words.theirs());
        field(one, "vouch").fill("Bas Kuipers, since " + look.language());
        save(one).click();
        assertThat(other.locator(".notices")).containsText(words.overtaken());
        assertThat(field(other, "changed")).hasValue("What Anna typed, and doesn’t want to lose.");
        save(other).click();
        assertThat(other.locator(".of-somebody-else:visible")).containsText(words.theirs());
        assertThat(field(other, "changed")).hasValue("What Anna typed, and doesn’t want to lose.");
        assertThat(field(other, "vouch")).hasValue("Bas Kuipers, since " + look.language());
        Looks.examine(site, other, "story-overtaken", look);
        other.locator(".of-somebody-else:visible button").click();
        assertThat(field(other, "changed")).hasValue(words.theirs());
        save(other).click();
        assertThat(other.locator(".foot [role=status]")).not().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void aDraftThatWasNeverPublishedIsDeleted(Look look, Site site) {
        var editor = signIn(site, "Kwame", look);
        site.go(editor, "/stories");
        primary(editor, ".section-head").click();
        editor.locator("vaadin-dialog input").fill("To be deleted " + look.language());
        primary(editor, "vaadin-dialog").click();
        editor.waitForURL(Pattern.compile(".*/stories/.+"));
        editor.locator(".foot .link-button").click();
        Looks.examine(site, editor, "story-delete", look);
        primary(editor, "vaadin-dialog").click();
        editor.waitForURL(Pattern.compile(".*/stories$"));
        assertThat(editor.locator(
                        ".pieces a", new Page.LocatorOptions().setHasText("To be deleted " + look.language())))
                .hasCount(0);
    }

    private static Locator primary(Page page, String within) {
        return page.locator(within + " vaadin-button[theme~=primary]");
    }

    private static Locator save(Page page) {
        return page.locator(".foot vaadin-button:not([theme~=primary])");
    }

    private static Locator field(Page page, String name) {
        return page.locator("#field-" + name);
    }
}

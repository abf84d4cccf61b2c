package nl.wedervraag.facts.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact from its first value, through the text that it is put into and its approval, to the value that makes that due. */
@InBrowser(ownNode = true)
class FactsBrowserTest {

    private record Words(
            String name, String question, String unit, String first, String second, String lacks, String due) {

        static Words in(String language) {
            return language.equals("nl")
                    ? new Words(
                            "Aansluitingen per monteur",
                            "Hoe vaak heb ik dienst buiten kantoortijd?",
                            "aansluitingen",
                            "1.250 aansluitingen",
                            "1.310 aansluitingen",
                            "Waarde: schrijf een getal",
                            "Een feit erin is veranderd")
                    : new Words(
                            "Connections per technician",
                            "How often would I be on call?",
                            "connections",
                            "1,250 connections",
                            "1,310 connections",
                            "Value: write a number",
                            "A fact in it has changed");
        }
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isAddedPutIntoATextApprovedAndChanged(Look look, Site site) {
        var words = Words.in(look.language());
        var editor = signIn(site, "Anna", look);
        add(site, editor, words, look);
        var fact = editor.url();
        var answer = put(site, editor, words, look);
        approve(site, editor, words, look);
        change(site, editor, fact, answer, words, look);
        isDue(site, answer, words, look);
        retire(site, editor, fact, look);
    }

    private static void add(Site site, Page editor, Words words, Look look) {
        site.go(editor, "/facts");
        editor.locator(".piece-list > *").first().waitFor();
        Looks.examine(site, editor, "facts", look);
        primary(editor, ".section-head").click();
        var dialog = editor.locator("vaadin-dialog");
        dialog.locator("input.text-input").first().fill(words.name());
        primary(editor, "vaadin-dialog").click();
        assertThat(dialog.locator(".form-refusal")).containsText(words.lacks());
        dialog.locator("input[type=number]").fill("1250");
        dialog.locator("input[lang=" + look.language() + "]").fill(words.unit());
        dialog.locator(".value-fields > .labelled input:not([type=number], [type=date])")
                .fill("Count of 1 October");
        Looks.examine(site, editor, "fact-new", look);
        primary(editor, "vaadin-dialog").click();
        editor.waitForURL(Pattern.compile(".*/facts/.+"));
        assertThat(editor.locator(".fact-worth")).containsText(words.first());
        Looks.examine(site, editor, "fact", look);
    }

    private static String put(Site site, Page editor, Words words, Look look) {
        site.go(editor, "/answers");
        editor.locator(".board tr.row a", new Page.LocatorOptions().setHasText(words.question()))
                .click();
        var text = editor.locator("wv-co-editor .ProseMirror[contenteditable=true]");
        text.click();
        editor.keyboard().press("Control+Home");
        // The editor hears of its caret with the next frame, and a command goes by what it heard.
        Site.letBrowserWork(editor);
        editor.keyboard().press("Control+Alt+f");
        var dialog = editor.locator("wv-co-editor dialog[open]");
        dialog.locator("input").fill(words.name().substring(0, 8).toLowerCase());
        assertThat(dialog.locator("option")).hasCount(1);
        assertThat(dialog.locator("option")).hasText(words.name() + ": " + words.first());
        Looks.examine(site, editor, "fact-picker", look);
        editor.keyboard().press("Enter");
        assertThat(text.locator("[title='" + words.name() + "']")).hasText(words.first());
        editor.keyboard().type(". ");
        assertThat(text.locator("[title='" + words.name() + "']")).hasText(words.first());
        assertThat(text.locator(".wv-fact").first()).hasText(words.first());
        return editor.url();
    }

    private static void approve(Site site, Page editor, Words words, Look look) {
        // The foot is made anew when the page learns that the draft differs from what is approved.
        assertThat(editor.locator(".wv-state")).hasAttribute("data-state", "saved");
        assertThat(editor.locator(".page-head")).containsText(Pattern.compile("Draft|Concept"));
        editor.locator(".foot vaadin-button").last().click();
        editor.locator(".notice a.action").first().waitFor();
        var lead = signIn(site, "Saskia", look);
        site.go(lead, "/today");
        lead.locator(".waiting li", new Page.LocatorOptions().setHasText(words.question()))
                .locator("a.action")
                .first()
                .click();
        lead.locator("wv-revision .wv-number").first().waitFor();
        assertThat(lead.locator("wv-revision")).containsText(words.first());
        Looks.readEveryChange(lead);
        primary(lead, ".foot").click();
        assertThat(lead.locator(".notice").first()).containsText("Saskia");
    }

    private static void change(Site site, Page editor, String fact, String answer, Words words, Look look) {
        var writer = signIn(site, "Mirjam", look);
        writer.navigate(answer);
        writer.locator("wv-co-editor .ProseMirror").waitFor();
        editor.navigate(fact);
        assertThat(editor.locator(".fact-uses")).containsText(words.first());
        editor.locator(".value-form input[type=number]").fill("1310");
        editor.locator(".value-form > vaadin-button").click();
        var preview = editor.locator(".value-preview");
        assertThat(preview.locator(".fact-uses li")).hasCount(1);
        assertThat(preview.locator("del")).hasText(words.first());
        assertThat(preview.locator("ins")).hasText(words.second());
        assertThat(preview.locator(".status.due")).hasCount(1);
        Looks.examine(site, editor, "fact-preview", look);
        editor.locator(".value-form input[type=number]").fill("1311");
        assertThat(preview.locator("vaadin-button")).hasCount(0);
        editor.locator(".value-form input[type=number]").fill("1310");
        editor.locator(".value-form > vaadin-button").click();
        primary(editor, ".value-preview").click();
        assertThat(editor.locator(".fact-worth")).containsText(words.second());
        Looks.examine(site, editor, "fact-changed", look);
        assertThat(writer.locator("wv-co-editor .ProseMirror .wv-fact").first()).hasText(words.second());
        site.go(editor, "/facts");
        editor.locator(".pieces li").first().waitFor();
        Looks.examine(site, editor, "facts-listed", look);
    }

    private static void isDue(Site site, String answer, Words words, Look look) {
        var lead = signIn(site, "Mirjam", look);
        site.go(lead, "/today");
        lead.locator(".waiting li", new Page.LocatorOptions().setHasText(words.due()))
                .first()
                .waitFor();
        lead.navigate(answer);
        var due = lead.locator(".notice.warn").first();
        assertThat(due.locator("del")).hasText(words.first());
        assertThat(due.locator("ins")).hasText(words.second());
        Looks.examine(site, lead, "fact-answer-due", look);
        typedOver(site, lead, words, look);
    }

    /** Whoever types over a fact's words is told before they ask, and one click brings them up to date. */
    private static void typedOver(Site site, Page lead, Words words, Look look) {
        var write = lead.locator(".draft-area .notice vaadin-button");
        if (write.count() > 0) {
            write.click();
        }
        var text = lead.locator("wv-co-editor .ProseMirror[contenteditable=true]");
        text.click();
        lead.keyboard().press("Control+Home");
        lead.keyboard().press("ArrowRight");
        lead.keyboard().type("9");
        assertThat(text.locator(".wv-fact-differs").first()).isVisible();
        lead.locator(".foot vaadin-button").last().click();
        var notice = lead.locator(".notice.warn", new Page.LocatorOptions().setHas(lead.locator("vaadin-button")));
        assertThat(notice.locator("ins").first()).hasText(words.second());
        Looks.examine(site, lead, "fact-typed-over", look);
        notice.locator("vaadin-button").last().click();
        assertThat(text.locator(".wv-fact").first()).hasText(words.second());
        assertThat(text.locator(".wv-fact-differs")).hasCount(0);
    }

    private static void retire(Site site, Page editor, String fact, Look look) {
        editor.navigate(Objects.requireNonNull(fact));
        editor.locator(".fact-acts button").last().click();
        editor.locator("vaadin-dialog textarea").fill("The count is no longer made.");
        primary(editor, "vaadin-dialog").click();
        assertThat(editor.locator(".notice.warn")).containsText("The count is no longer made.");
        assertThat(editor.locator(".value-form")).isHidden();
        Looks.examine(site, editor, "fact-retired", look);
    }

    private static Locator primary(Page page, String within) {
        return page.locator(within + " vaadin-button[theme~=primary]");
    }
}

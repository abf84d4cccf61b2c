package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What the answer check says of a draft, at its words, to everybody who sees the draft. */
@InBrowser(ownNode = true)
class AnswerCheckBrowserTest {

    private static final String PLAIN = "We meet in the morning, we talk about what there is to do, and then we do it.";
    private static final String REASON = "It is what our mugs say";

    private static final String LEVEL = """
            () => {
                const words = document.querySelector('.wv-found-unwise').getClientRects()[0];
                const card = document.querySelector('.finding.unwise').getBoundingClientRect();
                return Math.abs(card.top - words.top) < 6;
            }""";

    /** The first answer on the board with a draft that this person may write in; its address. */
    private static String open(Site site, Page page) {
        site.go(page, "/answers");
        var row = page.locator(".board tr.row")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Approved|Vastgesteld")))
                .first();
        row.locator("a").click();
        page.locator("wv-co-editor .ProseMirror").waitFor();
        return page.url();
    }

    private static Page alsoOpen(Site site, String name, String address) {
        var page = site.signIn(name);
        page.navigate(address);
        page.locator("wv-co-editor .ProseMirror").waitFor();
        return page;
    }

    private static void write(Page page, String... paragraphs) {
        page.locator(".ProseMirror").click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        for (int n = 0; n < paragraphs.length; n++) {
            if (n > 0) {
                page.keyboard().press("Enter");
            }
            page.keyboard().type(paragraphs[n]);
        }
        assertThat(page.locator(".wv-state")).hasAttribute("data-state", "saved");
    }

    private static Locator underlined(Page page, String words) {
        return page.locator(".wv-found", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator card(Page page, String words) {
        return page.locator(".finding", new Page.LocatorOptions().setHasText(words));
    }

    private static void dismiss(Page page, Locator card, String reason) {
        card.locator("button").last().click();
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("input").fill(reason);
        dialog.locator("vaadin-button").last().click();
    }

    @Test
    void whatIsWeakIsUnderlinedAndExplainedForEverybodyInTheDraft(Site site) {
        var anna = site.signIn("Anna");
        var address = open(site, anna);
        var bas = alsoOpen(site, "Bas", address);
        write(anna, PLAIN, PLAIN, PLAIN, PLAIN, "We have a great team spirit and short lines of communication.");
        for (var page : new Page[] {anna, bas}) {
            assertThat(underlined(page, "team spirit")).isVisible();
            assertThat(card(page, "team spirit")).containsText("Say what somebody would see");
            assertThat(page.locator(".finding h3").first()).hasText("Nothing to hold on to");
        }
        write(anna, "We play soccer.");
        for (var page : new Page[] {anna, bas}) {
            assertThat(underlined(page, "team spirit")).hasCount(0);
            assertThat(card(page, "team spirit")).hasCount(0);
        }
    }

    @Test
    void aCardStandsLevelWithItsWordsAndStaysSoWhileOthersWrite(Site site) {
        var anna = site.signIn("Anna");
        var bas = alsoOpen(site, "Bas", open(site, anna));
        write(anna, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, "We are looking for a young team member.");
        assertThat(anna.locator(".wv-found-unwise")).isVisible();
        anna.waitForFunction(LEVEL);
        bas.locator(".ProseMirror").click();
        bas.keyboard().press("Control+Home");
        bas.keyboard().type(PLAIN);
        bas.keyboard().press("Enter");
        assertThat(anna.locator(".ProseMirror > p")).hasCount(8);
        anna.waitForFunction(LEVEL);
        anna.setViewportSize(390, 844);
        assertThat(anna.locator(".findings .folding")).isVisible();
        anna.locator(".findings .folding").click();
        assertThat(anna.locator(".finding").first()).isHidden();
    }

    @Test
    void aDismissalIsSeenByTheOthersStaysAndEndsWithTheWords(Site site) {
        var anna = site.signIn("Anna");
        var bas = alsoOpen(site, "Bas", open(site, anna));
        write(anna, PLAIN, "We have a great team spirit and short lines of communication.");
        dismiss(anna, card(anna, "team spirit"), REASON);
        for (var page : new Page[] {anna, bas}) {
            assertThat(card(page, "team spirit")).hasCount(0);
            assertThat(underlined(page, "team spirit")).hasCount(0);
            page.locator(".dismissed summary").click();
            assertThat(page.locator(".dismissed")).containsText(REASON);
            assertThat(page.locator(".dismissed")).containsText("Anna Veenstra");
        }
        bas.reload();
        assertThat(bas.locator(".dismissed summary")).isVisible();
        assertThat(underlined(bas, "team spirit")).hasCount(0);
        assertThat(underlined(bas, "short lines")).isVisible();
        write(bas, PLAIN, "We have an amazing team spirits and short lines of communication.");
        assertThat(anna.locator(".dismissed")).isHidden();
        write(bas, PLAIN, "We have a great team spirit and short lines of communication.");
        anna.locator(".dismissed button").click();
        assertThat(card(bas, "team spirit")).isVisible();
    }

    @Test
    void theKeyboardLeadsFromWordsToTheirCardAndBack(Site site) {
        var page = site.signIn("Anna");
        open(site, page);
        write(page, "We have a great team spirit.");
        assertThat(card(page, "team spirit")).isVisible();
        assertThat(underlined(page, "team spirit")).isVisible();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        // The editor hears of the caret a moment after the browser has moved it.
        assertThat(card(page, "team spirit")).hasAttribute("data-now", "");
        page.keyboard().press("Alt+F9");
        var quote = card(page, "team spirit").locator(".quote");
        assertThat(quote).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".ProseMirror")).isFocused();
        assertThat((String) page.evaluate("() => getSelection().toString()")).contains("team spirit");
        assertThat(page.locator("wv-co-editor [role=status]")).containsText("finding");
    }

    @Test
    void whyWordsAreWeakIsReadOnceAndAgainWhereSomebodyIsAtThem(Site site) {
        var page = site.signIn("Anna");
        open(site, page);
        write(page, "We have a great team spirit.", "We have short lines of communication.", "We");
        var why = card(page, "short lines").locator("p").first();
        assertThat(why).hasCSS("position", "absolute");
        assertThat(card(page, "team spirit").locator("p").first()).hasCSS("position", "static");
        card(page, "short lines").locator(".quote").click();
        assertThat(why).hasCSS("position", "static");
    }

    @Test
    void whoSeesNoDraftsSeesNoFindings(Site site) {
        var anna = site.signIn("Anna");
        var address = open(site, anna);
        write(anna, "We have a great team spirit.");
        assertThat(card(anna, "team spirit")).isVisible();
        var viewer = site.signIn("Bo");
        viewer.navigate(address);
        viewer.waitForURL("**/read/**");
        assertThat(viewer.locator(".findings")).hasCount(0);
        assertThat(viewer.locator("body")).not().containsText("team spirit");
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void looksAsItsNeighbours(Look look, Site site) {
        boolean dutch = look.language().equals("nl");
        var page = site.signIn(dutch ? "Priya" : "Anna", look);
        open(site, page);
        if (dutch) {
            write(
                    page,
                    "Wij hebben een goede sfeer en een informele cultuur.",
                    "Elke dag is anders. We zoeken iemand die jong is en geen kinderwens heeft.",
                    "Bij ons kun je altijd doorgroeien, dat garanderen we je.");
        } else {
            write(
                    page,
                    "We have a wonderful team spirit, and we work hard and play hard.",
                    "No two days are the same. We are looking for somebody young who has no plans for children.",
                    "You can always grow with us, that is guaranteed.");
        }
        assertThat(page.locator(".wv-found-unwise").first()).isVisible();
        dismiss(
                page,
                page.locator(".finding").nth(1),
                dutch ? "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersverenigingsbestuur" : REASON);
        page.locator(".dismissed summary").click();
        assertThat(page.locator(".dismissed li")).isVisible();
        Looks.examine(site, page, "answer-check", look);
        page.locator(".finding button").last().click();
        assertThat(page.locator("vaadin-dialog[opened] input")).isFocused();
        Looks.examine(site, page, "answer-check-dismiss", look);
    }
}

package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.answers.ui.ApprovedAnswers.open;
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

/** What people say about the words of a draft, beside them, live for everybody who is there. */
@InBrowser(ownNode = true)
class CommentsBrowserTest {

    private static final String FIRST = "You start at nine, and at noon everybody eats together. ";
    private static final String ON_CALL = "After lunch one of us is on call for the field engineers.";

    /** What is marked lies in elements of its own. */
    private static final String SELECT = """
            words => {
                const prose = document.querySelector('.ProseMirror');
                const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
                const letters = [];
                for (let node; (node = walker.nextNode()); )
                    for (let at = 0; at < node.data.length; at++) letters.push([node, at]);
                const from = letters.map(([node, at]) => node.data[at]).join('').indexOf(words);
                if (from < 0) return false;
                const [start, end] = [letters[from], letters[from + words.length - 1]];
                prose.focus();
                getSelection().setBaseAndExtent(start[0], start[1], end[0], end[1] + 1);
                return true;
            }""";

    private static final String LEVEL = """
            () => {
                const words = document.querySelector('.wv-found-comment').getClientRects()[0];
                const card = document.querySelector('.thread:has([data-go-to])').getBoundingClientRect();
                return Math.abs(card.top - words.top) < 6;
            }""";

    private static Page alsoOpen(Site site, String name, String address) {
        var page = site.signIn(name);
        page.navigate(address);
        page.locator("wv-co-editor .ProseMirror").waitFor();
        return page;
    }

    private static void write(Page page, String text) {
        page.locator(".ProseMirror").click();
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
        assertThat(page.locator(".wv-state")).hasAttribute("data-state", "saved");
    }

    private static void select(Page page, String words) {
        assertThat((Boolean) page.evaluate(SELECT, words)).isTrue();
        assertThat(page.locator("[data-tip^=Comment], [data-tip^=Opmerking]")).hasAttribute("aria-disabled", "false");
    }

    private static void comment(Page page, String about, String words) {
        select(page, about);
        page.keyboard().press("Control+Alt+m");
        assertThat(page.locator(".begun textarea")).isFocused();
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".begun")).hasCount(0);
    }

    private static Locator marked(Page page, String words) {
        return page.locator(".wv-found-comment", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator thread(Page page, String words) {
        return page.locator(".thread", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator button(Locator in, String text) {
        return in.locator("button").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void whatIsSaidAboutWordsIsSeenByEverybodyInTheDraftAtOnce(Site site) {
        var anna = site.signIn("Anna");
        // Threads whose words are gone stay where those were: what is to stand level has an answer of its own.
        var bas = alsoOpen(site, "Bas", open(site, anna, 1));
        write(anna, FIRST + ON_CALL);
        comment(anna, "one of us is on call", "Say how often the phone rings, @Bas Kuipers");
        long said = System.nanoTime();
        assertThat(thread(bas, "Say how often")).isVisible();
        System.out.printf("a comment is on the other's screen after %d ms%n", (System.nanoTime() - said) / 1_000_000);
        assertThat(marked(bas, "one of us is on call")).isVisible();
        assertThat(thread(bas, "Say how often").locator(".mention")).hasText("@Bas Kuipers");
        bas.waitForFunction(LEVEL);

        button(thread(bas, "Say how often"), "Reply").click();
        assertThat(bas.locator(".thread textarea")).isFocused();
        bas.keyboard().type("Four to ten times. In the text now.");
        // What somebody is writing here stays, whatever the others do.
        comment(anna, "at nine", "Since when?");
        assertThat(thread(bas, "Since when?")).isVisible();
        assertThat(bas.locator(".thread textarea")).hasValue("Four to ten times. In the text now.");
        bas.locator(".thread textarea").focus();
        bas.keyboard().press("Control+Enter");
        assertThat(thread(anna, "Four to ten times")).isVisible();
        assertThat(thread(anna, "Four to ten times").locator(".comment")).hasCount(2);
        // In the order of the text.
        assertThat(anna.locator(".thread").first()).containsText("Since when?");

        button(thread(anna, "Since when?"), "Resolve").click();
        assertThat(marked(bas, "at nine")).hasCount(0);
        bas.locator(".margin .dismissed summary")
                .filter(new Locator.FilterOptions().setHasText("resolved"))
                .click();
        assertThat(thread(bas, "Since when?")).containsText("Resolved by Anna Veenstra");
        button(thread(bas, "Since when?"), "Reopen").click();
        assertThat(marked(anna, "at nine")).isVisible();
    }

    @Test
    void aThreadFollowsItsWordsAndSaysWhenTheyAreGone(Site site) {
        var anna = site.signIn("Anna");
        var bas = alsoOpen(site, "Bas", open(site, anna, 0));
        write(anna, FIRST + ON_CALL);
        comment(bas, "everybody eats together", "Not on Fridays");
        assertThat(thread(anna, "Not on Fridays")).isVisible();
        anna.locator(".ProseMirror").click();
        anna.keyboard().press("Control+Home");
        anna.keyboard().type("Mostly so: ");
        assertThat(marked(bas, "everybody eats together")).hasText("everybody eats together");
        select(anna, "and at noon everybody eats together");
        anna.keyboard().press("Delete");
        for (var page : new Page[] {anna, bas}) {
            assertThat(thread(page, "Not on Fridays").locator(".gone")).hasText("“everybody eats together”");
            assertThat(marked(page, "everybody")).hasCount(0);
        }
        anna.keyboard().press("Control+z");
        assertThat(marked(bas, "everybody eats together")).isVisible();
        assertThat(thread(bas, "Not on Fridays").locator(".gone")).hasCount(0);
    }

    @Test
    void oneChangesAndDeletesWhatOneSaidOneself(Site site) {
        var anna = site.signIn("Anna");
        var bas = alsoOpen(site, "Bas", open(site, anna, 0));
        write(anna, FIRST + ON_CALL);
        comment(anna, "at nine", "Since when?");
        assertThat(thread(bas, "Since when?").locator(".comment-own")).hasCount(0);
        button(thread(anna, "Since when?"), "Change").click();
        anna.locator(".thread textarea").fill("Since May?");
        anna.locator(".thread vaadin-button").click();
        assertThat(thread(bas, "Since May?")).containsText("changed");
        button(thread(anna, "Since May?"), "Delete").click();
        anna.locator("vaadin-dialog[opened] vaadin-button").last().click();
        assertThat(thread(bas, "Since May?")).hasCount(0);
        assertThat(marked(bas, "at nine")).hasCount(0);
    }

    @Test
    void aLinkLeadsToAThread(Site site) {
        var anna = site.signIn("Anna");
        var address = open(site, anna, 0);
        write(anna, FIRST + ON_CALL);
        comment(anna, "field engineers", "How many are there?");
        var link = thread(anna, "How many").locator(".comment-head a").getAttribute("href");
        var bas = site.signIn("Bas");
        site.go(bas, "/" + link);
        assertThat(thread(bas, "How many")).isFocused();
        assertThat(bas.url()).startsWith(address.replaceAll("\\?.*", ""));
        var viewer = site.signIn("Bo");
        viewer.navigate(bas.url());
        viewer.waitForURL("**/read/**");
        assertThat(viewer.locator("body")).not().containsText("How many are there?");
    }

    @Test
    void whoeverIsSpokenToFindsItOnTodayUntilTheyAnswer(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna, 0);
        write(anna, FIRST + ON_CALL);
        var bas = site.signIn("Bas");
        site.go(bas, "/today");
        comment(anna, "everybody eats together", "Do you still join us, @Bas Kuipers?");
        var waits = bas.locator(".waiting li", new Page.LocatorOptions().setHasText("Do you still join us"));
        assertThat(waits).containsText("Anna Veenstra");
        waits.locator("a.action").click();
        assertThat(thread(bas, "Do you still join us")).isFocused();
        button(thread(bas, "Do you still join us"), "Reply").click();
        assertThat(bas.locator(".thread textarea")).isFocused();
        bas.keyboard().type("On Tuesdays.");
        bas.keyboard().press("Control+Enter");
        assertThat(thread(anna, "On Tuesdays.")).isVisible();
        site.go(bas, "/today");
        assertThat(bas.locator(".page-head")).isVisible();
        assertThat(waits).hasCount(0);
    }

    @Test
    void whoeverDecidesSeesWhatIsStillOpenAndAnswersIt(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna, 0);
        write(anna, FIRST + ON_CALL);
        comment(anna, "one of us is on call", "Say how often the phone rings");
        anna.locator(".foot vaadin-button").click();
        anna.locator(".notice", new Page.LocatorOptions().setHasText("In review since"))
                .locator("a.action")
                .click();
        anna.waitForURL("**/review/**");
        var address = anna.url();
        var mirjam = site.signIn("Mirjam");
        mirjam.navigate(address);
        var talk = mirjam.locator(".review-talk");
        assertThat(talk).containsText("Say how often the phone rings");
        button(talk, "Reply").first().click();
        assertThat(mirjam.locator(".thread textarea")).isFocused();
        mirjam.keyboard().type("Not now.");
        mirjam.keyboard().press("Control+Enter");
        assertThat(anna.locator(".review-talk")).containsText("Not now.");
        button(thread(anna, "Not now."), "Resolve").click();
        assertThat(thread(mirjam, "Not now.").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
    }

    @Test
    void whoeverWouldLoseTheirApprovalSpeaksWithoutWriting(Site site) {
        var anna = site.signIn("Anna");
        var mirjam = alsoOpen(site, "Mirjam", open(site, anna, 0));
        write(anna, FIRST + ON_CALL);
        assertThat(mirjam.locator(".ProseMirror")).hasAttribute("contenteditable", "false");
        assertThat(mirjam.locator(".ProseMirror")).containsText("on call");
        assertThat((Boolean) mirjam.evaluate(SELECT, "at nine")).isTrue();
        button(mirjam.locator(".findings-head"), "Comment").last().click();
        assertThat(mirjam.locator(".begun textarea")).isFocused();
        mirjam.keyboard().type("Nine is late for the field");
        mirjam.keyboard().press("Control+Enter");
        assertThat(thread(anna, "Nine is late")).isVisible();
        assertThat(mirjam.locator(".ProseMirror")).hasAttribute("contenteditable", "false");
    }

    @Test
    void nothingSelectedIsSaid(Site site) {
        var anna = site.signIn("Anna");
        open(site, anna, 0);
        write(anna, FIRST);
        button(anna.locator(".findings-head"), "Comment").last().click();
        assertThat(anna.locator("wv-co-editor")).containsText("First select the words");
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void looksAsItsNeighbours(Look look, Site site) {
        boolean dutch = look.language().equals("nl");
        var page = site.signIn(dutch ? "Priya" : "Anna", look);
        open(site, page, 0);
        write(
                page,
                dutch
                        ? "Je begint om negen uur, en we hebben een goede sfeer. Na de lunch heeft een van ons dienst voor de monteurs."
                        : FIRST + "We have a great team spirit. " + ON_CALL);
        comment(
                page,
                dutch ? "negen uur" : "at nine",
                dutch
                        ? "De arbeidsongeschiktheidsverzekeringsmaatschappij begint om acht uur, @Bas Kuipers. Klopt dit nog?"
                        : "Is this still so, @Bas Kuipers?");
        comment(page, dutch ? "van ons dienst" : "on call", dutch ? "Hoe vaak?" : "How often does it ring?");
        button(page.locator(".thread:visible").last(), dutch ? "Antwoorden" : "Reply")
                .click();
        assertThat(page.locator(".thread textarea")).isFocused();
        page.keyboard().type(dutch ? "Vier tot tien keer." : "Four to ten times.");
        Looks.examine(site, page, "comments", look);
        page.locator(".thread textarea").press("Control+Enter");
        page.locator(".foot vaadin-button").click();
        page.locator(".notice a.action[href^=review]").click();
        page.locator("wv-revision article p").first().waitFor();
        Looks.examine(site, page, "review-comments", look);
        var spokenTo = Looks.signIn(site, "Bas", look);
        site.go(spokenTo, "/today");
        assertThat(spokenTo.locator(".waiting li", new Page.LocatorOptions().setHasText("@Bas Kuipers"))
                        .first())
                .isVisible();
        Looks.examine(site, spokenTo, "today-mentions", look);
    }
}

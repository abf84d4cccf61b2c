package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Teams, positions, the question bank and the review policy, as those who keep them see and use them. */
@InBrowser(ownNode = true)
class StructureBrowserTest {

    private static final String LEAD_OF_ALL = "Saskia";

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsEachPageInEveryLook(Look look, Site site) {
        var page = signIn(site, LEAD_OF_ALL, look);
        site.go(page, "/positions");
        page.locator(".ordered-rows li").first().waitFor();
        Looks.examine(site, page, "positions", look);
        page.locator("a.row-name").first().click();
        page.locator(".arranged .ordered-rows li").first().waitFor();
        Looks.examine(site, page, "position", look);
        site.go(page, "/bank");
        page.locator(".ordered-rows li").first().waitFor();
        Looks.examine(site, page, "bank", look);
        page.locator("a.row-name").nth(1).click();
        page.waitForURL("**/bank/**");
        page.locator(".ordered-rows li").first().waitFor();
        Looks.examine(site, page, "theme", look);
        site.go(page, "/policy");
        page.locator(".policy").first().waitFor();
        Looks.examine(site, page, "policy", look);
        var administrator = signIn(site, "Ruud", look);
        site.go(administrator, "/teams");
        administrator.locator(".ordered-rows li").first().waitFor();
        Looks.examine(site, administrator, "teams", look);
    }

    /** Wording that is due, and what is open over a page. */
    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsWhatIsDueAndWhatIsAskedInEveryLook(Look look, Site site) {
        var page = signIn(site, "Mirjam", look);
        site.go(page, "/today");
        page.locator(".waiting .due").first().waitFor();
        Looks.examine(site, page, "today-due", look);
        page.locator(".waiting li")
                .filter(new Locator.FilterOptions().setHas(page.locator(".due")))
                .first()
                .locator("a.action")
                .click();
        page.locator(".notice.warn").waitFor();
        page.locator("wv-co-editor .ProseMirror p").first().waitFor();
        Looks.examine(site, page, "answer-due", look);
        page.locator(".facts .link-button").first().click();
        page.locator("vaadin-dialog .labelled").first().waitFor();
        Looks.examine(site, page, "answer-keep", look);
        site.go(page, "/positions");
        page.locator("a.row-name").first().click();
        page.locator(".arranged .section-head vaadin-button").click();
        page.locator("vaadin-dialog .ticks").waitFor();
        Looks.examine(site, page, "add-questions", look);
        var bank = signIn(site, LEAD_OF_ALL, look);
        site.go(bank, "/bank");
        bank.locator("a.row-name").nth(1).click();
        bank.waitForURL("**/bank/*");
        bank.locator(".arranged, .ordered-rows").first().waitFor();
        bank.locator(".row-text .acts .link-button").first().click();
        bank.locator("vaadin-dialog .uses").waitFor();
        Looks.examine(site, bank, "reword", look);
    }

    static List<String> names(Page page) {
        return page.locator(".arranged .ordered-rows")
                .first()
                .locator(".row-name")
                .allInnerTexts();
    }

    @Test
    void questionsAreMovedByKeyboardAndThatIsSaid(Site site) {
        var page = signIn(site, "Mirjam", Look.DESK);
        site.go(page, "/positions");
        page.locator("a.row-name").first().click();
        page.locator(".arranged .ordered-rows li").first().waitFor();
        var before = names(page);
        page.locator(".arranged .handle").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".ordered-rows [role=status]").first())
                .hasText("‘%s’ is now 2 of %d".formatted(before.getFirst(), before.size()));
        assertThat(page.locator(".arranged .handle").nth(1)).isFocused();
        assertThat(names(page)).startsWith(before.get(1), before.get(0)).hasSameElementsAs(before);
        page.keyboard().press("Home");
        assertThat(page.locator(".arranged .handle").first()).isFocused();
        page.reload();
        page.locator(".arranged .ordered-rows li").first().waitFor();
        assertThat(names(page)).isEqualTo(before);
    }

    @Test
    void questionsAreDraggedByTheirHandle(Site site) {
        var page = signIn(site, "Mirjam", Look.DESK);
        site.go(page, "/positions");
        page.locator("a.row-name").nth(1).click();
        page.locator(".arranged .ordered-rows li").first().waitFor();
        var before = names(page);
        var from = page.locator(".arranged .handle").first().boundingBox();
        var to = page.locator(".arranged .ordered-rows li").nth(1).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2, to.y + to.height - 4);
        assertThat(page.locator(".arranged li.dragged")).hasCount(1);
        page.mouse().up();
        assertThat(page.locator(".arranged .ordered-rows .row-name").nth(1)).hasText(before.getFirst());
        assertThat(names(page)).hasSameElementsAs(before);
    }

    @Test
    void badNamesAreRefusedAtTheFieldAndNothingIsLost(Site site) {
        var page = signIn(site, "Ruud", Look.DESK.in("nl"));
        site.go(page, "/teams");
        page.locator(".ordered-rows li").first().waitFor();
        int teams = page.locator(".ordered-rows li").count();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voeg een team toe"))
                .first()
                .click();
        var name = page.locator("vaadin-dialog input");
        var act = page.locator("vaadin-dialog vaadin-button[theme~=primary]");
        act.click();
        assertThat(page.locator("vaadin-dialog [slot=error-message]")).containsText("Vul hier iets in");
        for (var bad : List.of("<b>Meten</b>", "x".repeat(101), "planning")) {
            name.fill(bad);
            act.click();
            assertThat(page.locator("vaadin-dialog [slot=error-message]"))
                    .containsText(
                            bad.startsWith("<") ? "gewone woorden" : bad.length() > 100 ? "100" : "al in gebruik");
            assertThat(name).hasValue(bad);
        }
        name.fill("Meten");
        name.press("Enter");
        assertThat(page.locator(".ordered-rows li")).hasCount(teams + 1);
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void rewordingSaysWhichLiveWordingsBecomeDueAndTheyDo(Site site) {
        var page = signIn(site, LEAD_OF_ALL, Look.DESK);
        site.go(page, "/bank");
        page.locator("a.row-name")
                .filter(new Locator.FilterOptions().setHasText("The work"))
                .click();
        var row = page.locator(".ordered-rows li")
                .filter(new Locator.FilterOptions().setHasText("How often would I be on call?"));
        row.getByText("Edit").click();
        assertThat(page.locator("vaadin-dialog .uses")).containsText("live wordings are to be looked at again");
        assertThat(page.locator("vaadin-dialog .uses li").first()).containsText("Grid Data");
        page.locator("vaadin-dialog input").first().fill("How often would I have to come out at night?");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".ordered-rows")).containsText("come out at night");
        var lead = signIn(site, "Mirjam", Look.DESK);
        var due =
                lead.locator(".waiting li").filter(new Locator.FilterOptions().setHasText("The question was reworded"));
        assertThat(due.first()).isVisible();
        due.first().locator("a.action").click();
        assertThat(lead.locator(".notice").filter(new Locator.FilterOptions().setHasText("question was reworded")))
                .isVisible();
    }

    @Test
    void aLeadVerifiesWhatIsStillTrueInOneClick(Site site) {
        var page = site.signIn("Tom");
        var due = page.locator(".waiting li").filter(new Locator.FilterOptions().setHasText("Verlopen op"));
        due.first().locator("a.action").click();
        assertThat(page.locator(".facts .status")).hasClass(Pattern.compile(".*expired.*"));
        page.getByText("Bevestig: dit klopt nog").click();
        assertThat(page.locator(".message")).containsText("Bevestigd. Goed tot");
        assertThat(page.locator(".facts .status")).hasText("Vastgesteld");
        assertThat(page.locator(".notice.stop")).hasCount(0);
    }

    @Test
    void twoTabsOfOnePersonWriteInOneText(Site site) {
        var one = signIn(site, "Anna", Look.DESK);
        site.go(one, "/answers");
        one.locator(".board a")
                .filter(new Locator.FilterOptions().setHasText("What is my manager like to work with?"))
                .click();
        one.locator("wv-co-editor .ProseMirror[contenteditable=true]").waitFor();
        var other = one.context().newPage();
        other.navigate(one.url());
        for (var tab : List.of(one, other)) {
            tab.locator("wv-co-editor .ProseMirror[contenteditable=true]").click();
            tab.keyboard().press(tab == one ? "Control+Home" : "Control+End");
        }
        one.keyboard().type("From the first tab. ");
        other.keyboard().type(" From the second tab.");
        for (var tab : List.of(one, other)) {
            assertThat(tab.locator("wv-co-editor")).containsText("Saved");
            assertThat(tab.locator("wv-co-editor .ProseMirror"))
                    .containsText(Pattern.compile("From the first tab\\. .* From the second tab\\."));
        }
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void themesPositionsAndQuestionsOfThemesAreMovedByKeyboardAndByMouse(Site site) {
        var page = signIn(site, LEAD_OF_ALL, Look.DESK);
        site.go(page, "/positions");
        moved(page);
        site.go(page, "/bank");
        moved(page);
        page.locator("a.row-name").nth(1).click();
        page.waitForURL("**/bank/**");
        moved(page);
        assertThat(site.complaints()).isEmpty();
    }

    /** The first row of the first list one down by the keyboard, and one down by the mouse; it stays so. */
    private static void moved(Page page) {
        var list = page.locator(".ordered-rows").first();
        var rows = list.locator(".row-name");
        list.locator("li").nth(1).waitFor();
        var before = rows.allInnerTexts();
        list.locator(".handle").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(rows.nth(1)).hasText(before.getFirst());
        assertThat(list.locator(".handle").nth(1)).isFocused();
        var from = list.locator(".handle").first().boundingBox();
        var to = list.locator("li").nth(1).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2, to.y + to.height - 4);
        page.mouse().up();
        assertThat(rows.first()).hasText(before.getFirst());
        page.reload();
        list.locator("li").nth(1).waitFor();
        assertThat(rows.allInnerTexts()).isEqualTo(before);
    }

    @Test
    void retiringSaysWhatGoesOnWithoutIt(Site site) {
        var page = signIn(site, LEAD_OF_ALL, Look.DESK);
        site.go(page, "/bank");
        var theme = page.locator(".ordered-rows li", new Page.LocatorOptions().setHasText("Culture"));
        theme.getByText("Retire").click();
        assertThat(page.locator("vaadin-dialog")).containsText("offered to no further position");
        assertThat(page.locator("vaadin-dialog .uses li").first()).containsText("Grid Data");
        page.locator("vaadin-dialog vaadin-button").first().click();
        page.locator("a.row-name", new Page.LocatorOptions().setHasText("The work"))
                .click();
        page.locator(".ordered-rows li", new Page.LocatorOptions().setHasText("What does a typical day look like?"))
                .getByText("Retire")
                .click();
        assertThat(page.locator("vaadin-dialog")).containsText("All of that stays");
        assertThat(page.locator("vaadin-dialog .uses li").first()).containsText("Backend Engineer");
    }

    @Test
    void aCopiedPositionBeginsWithTheSameAnswers(Site site) {
        var page = signIn(site, "Mirjam", Look.DESK);
        site.go(page, "/positions");
        page.locator("a.row-name", new Page.LocatorOptions().setHasText("Backend Engineer"))
                .first()
                .click();
        page.getByText("Copy", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("vaadin-dialog")).containsText("has the same panel");
        assertThat(page.locator("vaadin-dialog select option").first()).containsText("as drafts");
        page.locator("vaadin-dialog input").fill("Backend Engineer, two");
        var copied = page.url();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("h1")).hasText("Backend Engineer, two");
        page.waitForURL(url -> !url.equals(copied));
        site.go(page, page.url().replaceFirst(".*/positions/", "/answers/"));
        var row = page.locator(".board tr.row", new Page.LocatorOptions().setHasText("typical day"));
        assertThat(row.locator(".status")).hasText("Draft");
        assertThat(row.locator("small")).hasText("Position");
        row.locator("a").click();
        assertThat(page.locator("wv-co-editor .ProseMirror"))
                .containsText("You start between eight and half past nine.");
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void aPositionThatIsClosedWhileSomebodyWritesSaysSoAndLosesNothing(Site site) {
        var anna = signIn(site, "Anna", Look.DESK);
        site.go(anna, "/answers");
        anna.locator(".board a")
                .filter(new Locator.FilterOptions().setHasText("someone grow here"))
                .click();
        var text = anna.locator("wv-co-editor [contenteditable=true]").first();
        text.click();
        anna.keyboard().press("Control+End");
        anna.keyboard().type(" Before it closed.");
        assertThat(anna.locator("wv-co-editor")).containsText("Saved");
        var lead = signIn(site, "Mirjam", Look.DESK);
        site.go(lead, "/positions");
        lead.locator("a.row-name").first().click();
        lead.getByText("Close", new Page.GetByTextOptions().setExact(true)).click();
        lead.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(lead.locator(".position-head .notice")).isVisible();
        assertThat(anna.locator(".notice").filter(new Locator.FilterOptions().setHasText("This position is closed")))
                .isVisible();
        assertThat(anna.locator("wv-co-editor [contenteditable=true]")).hasCount(0);
        assertThat(anna.locator("wv-co-editor")).containsText("Before it closed.");
        var board = anna.context().newPage();
        site.go(board, anna.url().replaceAll(".*(/answers/[^/]+)/.*", "$1"));
        assertThat(board.locator(".notice")).containsText("This position is closed");
        assertThat(board.locator("header select option:checked")).containsText("closed");
        lead.getByText("Reopen").click();
        assertThat(anna.locator("wv-co-editor [contenteditable=true]").first()).isVisible();
        assertThat(anna.locator("wv-co-editor")).containsText("Before it closed.");
    }

    @Test
    void whoeverLacksTheRightIsToldThatThePageIsNotTheirs(Site site) {
        var page = site.signIn("Anna");
        for (var address : List.of("/teams", "/positions", "/bank", "/policy")) {
            site.go(page, address);
            assertThat(page.locator(".ordered-rows, .policy")).hasCount(0);
        }
        assertThat(page.locator(".rail .entry span:first-child"))
                .hasText(new String[] {"Today", "Answers", "What we know", "Read"});
    }
}

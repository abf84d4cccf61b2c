package nl.wedervraag.questions.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.wedervraag.browser.Looks.signIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question from whoever would ask it as the candidate, until one of the organisation's leads has decided about it. */
@InBrowser(ownNode = true)
class ProposalsBrowserTest {

    /** What is typed and what is to be read. */
    private record Words(
            String known,
            String alike,
            String wanted,
            String needless,
            String other,
            String reason,
            String adopted,
            String merged,
            String declined) {

        static Words in(String language) {
            return language.equals("nl")
                    ? new Words(
                            "Hoe ziet een gewone dag eruit?",
                            "Hoe ziet een gewone dag er aan jullie bureau uit?",
                            "Is er een koor waarin ik kan meezingen?",
                            "Wat is het wachtwoord van de wifi?",
                            "Could I join a choir of colleagues?",
                            "Dat staat op de kaart bij de ingang.",
                            "staat nu in de vragenbank, als ‘Is er een koor waarin ik kan meezingen?’",
                            "werd al gesteld, als ‘Hoe ziet een gewone dag eruit?’; jouw woorden staan er nu bij",
                            "niet opgenomen: Dat staat op de kaart bij de ingang.")
                    : new Words(
                            "What does a typical day look like?",
                            "What does a typical day look like at your desk?",
                            "Is there a running club that goes out at lunch?",
                            "What is the password of the printer?",
                            "Is er een loopgroep in de lunchpauze?",
                            "It is on the card at the entrance.",
                            "in the bank now, as ‘Is there a running club that goes out at lunch?’",
                            "asked already, as ‘What does a typical day look like?’; your words were added to it",
                            "not taken: It is on the card at the entrance.");
        }
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void isProposedByAViewerAndAdoptedMergedOrDeclinedByALead(Look look, Site site) {
        var words = Words.in(look.language());
        var viewer = signIn(site, "Bo", look);
        propose(site, viewer, words, look);
        var lead = signIn(site, "Saskia", look);
        decide(site, lead, words, look);
        var outcomes = mine(viewer);
        assertThat(outcome(outcomes, words.wanted())).containsText(words.adopted());
        assertThat(outcome(outcomes, words.alike())).containsText(words.merged());
        assertThat(outcome(outcomes, words.needless())).containsText(words.declined());
        Looks.examine(site, viewer, "propose-decided", look);
        question(viewer).fill(words.alike());
        assertThat(viewer.locator(".resembling li").first()).containsText(words.known());
        assertThat(viewer.locator(".resembling li").first()).containsText(words.alike());
        question(viewer).fill(words.wanted());
        assertThat(viewer.locator(".resembling li").first()).containsText(words.wanted());
        question(viewer).press("Enter");
        assertThat(viewer.locator(".proposal-form [slot=error-message]")).not().isEmpty();
        assertThat(question(viewer)).hasValue(words.wanted());
    }

    private static void propose(Site site, Page viewer, Words words, Look look) {
        site.go(viewer, "/read");
        viewer.locator(".proposing a").click();
        viewer.waitForURL("**/propose");
        int before = mine(viewer).count();
        Looks.examine(site, viewer, "propose", look);
        question(viewer).fill(words.alike());
        assertThat(viewer.locator(".resembling li").first()).containsText(words.known());
        assertThat(viewer.locator(".resembling a")).hasCount(0);
        Looks.examine(site, viewer, "propose-resembling", look);
        viewer.locator(".proposal-form vaadin-button").click();
        assertThat(mine(viewer)).hasCount(before + 1);
        assertThat(viewer.locator(".resembling li")).hasCount(0);
        assertThat(question(viewer)).hasValue("");
        assertThat(viewer.locator(".proposal-form [invalid]")).hasCount(0);
        Looks.examine(site, viewer, "propose-sent", look);
        question(viewer).fill(words.wanted());
        question(viewer).press("Enter");
        assertThat(mine(viewer)).hasCount(before + 2);
        question(viewer).fill(words.needless());
        question(viewer).press("Enter");
        assertThat(mine(viewer)).hasCount(before + 3);
    }

    private static void decide(Site site, Page lead, Words words, Look look) {
        site.go(lead, "/today");
        var notice = lead.locator(".notice", new Page.LocatorOptions().setHas(lead.locator("a[href='bank']")));
        assertThat(notice.locator(".title")).containsText("3");
        Looks.examine(site, lead, "today-proposed", look);
        notice.locator("a").click();
        lead.waitForURL("**/bank");
        var proposed = lead.locator(".proposed li");
        assertThat(proposed).hasCount(3);
        assertThat(outcome(proposed, words.alike())).containsText(words.known());
        Looks.examine(site, lead, "bank-proposed", look);
        act(lead, words.wanted(), 0);
        var lines = lead.locator("vaadin-dialog vaadin-text-field input");
        for (var line : lines.all()) {
            if (line.inputValue().isEmpty()) {
                line.fill(words.other());
            } else {
                assertThat(line).hasValue(words.wanted());
            }
        }
        Looks.examine(site, lead, "proposed-adopt", look);
        confirm(lead, 2);
        act(lead, words.alike(), 1);
        assertThat(lead.locator("vaadin-dialog select option").first()).hasText(words.known());
        Looks.examine(site, lead, "proposed-merge", look);
        confirm(lead, 1);
        act(lead, words.needless(), 2);
        lead.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(lead.locator("vaadin-dialog [slot=error-message]")).not().isEmpty();
        lead.locator("vaadin-dialog input").fill(words.reason());
        Looks.examine(site, lead, "proposed-decline", look);
        confirm(lead, 0);
    }

    private static void act(Page lead, String text, int which) {
        outcome(lead.locator(".proposed li"), text)
                .locator(".acts button")
                .nth(which)
                .click();
        lead.locator("vaadin-dialog vaadin-button[theme~=primary]").waitFor();
    }

    private static void confirm(Page lead, int left) {
        lead.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(lead.locator("vaadin-dialog")).hasCount(0);
        assertThat(lead.locator(".proposed li:visible")).hasCount(left);
    }

    private static Locator question(Page page) {
        return page.locator(".proposal-form input");
    }

    private static Locator mine(Page page) {
        return page.locator(".propose section li");
    }

    private static Locator outcome(Locator rows, String text) {
        return rows.filter(new Locator.FilterOptions().setHasText(text));
    }
}

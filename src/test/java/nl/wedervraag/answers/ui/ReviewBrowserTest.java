package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes what others would find, so the program is its own. */
@InBrowser(ownNode = true)
class ReviewBrowserTest {

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
    }

    private static void ask(Site site, Page page, String question, String more) {
        site.go(page, "/answers");
        page.locator(".board a", new Page.LocatorOptions().setHasText(question))
                .first()
                .click();
        page.locator("wv-co-editor .ProseMirror[contenteditable=true]").click();
        page.keyboard().press("Control+End");
        page.keyboard().type(more);
        button(page, "Ask").click();
        assertThat(page.locator(".notice").first()).containsText("In review since");
    }

    private static void review(Site site, Page page, String question) {
        site.go(page, "/today");
        follow(
                page,
                page.locator(".waiting li", new Page.LocatorOptions().setHasText(question))
                        .locator("a.action"));
    }

    private static void follow(Page page, Locator link) {
        link.click();
        page.locator("wv-revision article p").first().waitFor();
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsARevisionInEveryLook(Look look, Site site) {
        var page = site.signIn(Looks.lead(look), look);
        follow(page, page.locator(".waiting a.action[href^=review]").last());
        page.locator(".foot vaadin-button").first().waitFor();
        Looks.examine(site, page, "review", look);
    }

    @Test
    void whatALeadApprovesIsReadByViewers(Site site) {
        var question = "person before me";
        ask(site, site.signIn("Anna"), question, " He is happy for us to say so.");
        var lead = site.signIn("Mirjam");
        review(site, lead, question);
        Looks.readEveryChange(lead);
        button(lead, "Approve this wording").click();
        assertThat(lead.locator(".notice")).containsText("Approved by Mirjam Visser");
        var viewer = site.signIn("Bo");
        site.go(viewer, "/read");
        assertThat(viewer.locator(".book")).containsText("He is happy for us to say so.");
    }

    @Test
    void aRequestThatIsWithdrawnMeanwhileIsRefusedWithTheDifference(Site site) {
        var question = "What do you like best";
        var anna = site.signIn("Anna");
        ask(site, anna, question, " And the canal.");
        var lead = site.signIn("Mirjam");
        review(site, lead, question);
        button(anna, "Withdraw the request").click();
        assertThat(lead.locator(".notice")).containsText("Withdrawn by Anna Veenstra");
        button(lead, "See what changed").click();
        assertThat(lead.locator(".notice.stop")).containsText("Nothing was approved");
    }

    @Test
    void sendingBackTakesAReason(Site site) {
        var page = site.signIn("Mirjam");
        follow(page, page.locator(".waiting a.action").first());
        page.locator("wv-revision article p").first().waitFor();
        button(page, "Send back…").click();
        var dialog = page.locator("vaadin-dialog");
        dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Send back"))
                .click();
        assertThat(dialog).containsText("Say why");
        assertThat(dialog.locator("textarea")).isFocused();
        page.keyboard().type("Which winter was that?");
        dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Send back"))
                .click();
        assertThat(page.locator(".notice.stop")).containsText("Which winter was that?");
    }

    @Test
    void ofTwoWhoApproveAtTheSameMomentOneDoesAndBothAreToldWho(Site site) {
        var question = "What do you like best";
        ask(site, site.signIn("Anna"), question, " And the bakery.");
        var leads = List.of(site.signIn("Mirjam"), site.signIn("Saskia"));
        leads.forEach(lead -> {
            review(site, lead, question);
            Looks.readEveryChange(lead);
            assertThat(button(lead, "Approve this wording")).isEnabled();
        });
        double at = System.currentTimeMillis() + 1_000;
        leads.forEach(lead -> button(lead, "Approve this wording")
                .evaluate("(button, at) => { setTimeout(() => button.click(), at - Date.now()); }", at));
        leads.forEach(lead -> assertThat(lead.locator(".notice", new Page.LocatorOptions().setHasText("Approved by")))
                .hasCount(1));
        leads.forEach(lead -> assertThat(button(lead, "Approve this wording")).isHidden());
        assertThat(leads.stream()
                        .map(lead -> lead.locator(".notice", new Page.LocatorOptions().setHasText("Approved by"))
                                .innerText())
                        .distinct())
                .hasSize(1);
        await().pollInSameThread()
                .until(() -> leads.stream()
                                .filter(lead -> lead.getByText("You were a moment later")
                                        .isVisible())
                                .count()
                        == 1);
        assertThat(site.complaints()).isEmpty();
    }
}

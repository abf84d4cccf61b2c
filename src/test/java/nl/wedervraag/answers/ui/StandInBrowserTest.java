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

/** A lead who goes away, and the editor who decides meanwhile. */
@InBrowser(ownNode = true)
class StandInBrowserTest {

    private static Locator waiting(Page page) {
        return page.locator(".waiting a.action[href^=review]");
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void whoStandsInDecidesAndTheirApprovalSaysSo(Look look, Site site) {
        boolean dutch = look.language().equals("nl");
        var lead = Looks.signIn(site, "Mirjam", look);
        site.go(lead, "/policy");
        var part = lead.locator(".stand-in");
        part.locator("vaadin-button").click();
        assertThat(part.locator("[role=alert]"))
                .hasText(
                        dutch
                                ? "Kies iemand die de concepten ziet waar jij vaststelt."
                                : "Choose somebody who sees the drafts where you approve.");
        Looks.examine(site, lead, "stand-in-asked", look);
        part.locator("select")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Priya Raghunathan"));
        part.locator("input[type=date]").last().fill(LocalDate.now().plusDays(9).toString());
        part.locator("vaadin-button").click();
        assertThat(part).containsText(dutch ? "vervangt je, van" : "stands in for you, from");
        Looks.examine(site, lead, "stand-in", look);

        var standIn = Looks.signIn(site, "Priya", look);
        site.go(standIn, "/today");
        assertThat(standIn.locator(".notice").first())
                .containsText(dutch ? "Je vervangt Mirjam Visser" : "You stand in for Mirjam Visser");
        Looks.examine(site, standIn, "today-standing-in", look);
        waiting(standIn).first().click();
        standIn.locator("wv-revision article p").first().waitFor();
        assertThat(standIn.locator(".missing"))
                .containsText(
                        dutch
                                ? "Je beslist als vervanger van Mirjam Visser"
                                : "You decide as the stand-in of Mirjam Visser");
        Looks.examine(site, standIn, "review-standing-in", look);
        if (standIn.locator("wv-revision .wv-number").count() > 0) {
            Looks.readEveryChange(standIn);
        }
        standIn.locator(".foot vaadin-button[theme~=primary]").click();
        assertThat(standIn.locator(".notice").first())
                .containsText(
                        dutch
                                ? "Priya Raghunathan (als vervanger van Mirjam Visser)"
                                : "Priya Raghunathan (standing in for Mirjam Visser)");

        part.locator("vaadin-button").click();
        assertThat(part.locator("select")).hasCount(1);
        site.go(standIn, "/today");
        assertThat(standIn.locator(".page-head")).isVisible();
        assertThat(standIn.locator("body")).not().containsText(dutch ? "Je vervangt" : "You stand in");
    }
}

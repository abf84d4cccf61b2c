package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InBrowser
class TodayBrowserTest {

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsWhatWaitsForALeadInEveryLook(Look look, Site site) {
        var page = site.signIn(Looks.lead(look), look);
        page.locator(".waiting").first().waitFor();
        assertThat(page.locator(".waiting a.action").first()).isVisible();
        Looks.examine(site, page, "today", look);
    }

    @Test
    void whoeverOnlyReadsHasTodayAndReadInTheRail(Site site) {
        var page = site.signIn("Bo");
        assertThat(page.locator(".rail .entry span:first-child")).hasText(new String[] {"Today", "Read"});
        assertThat(page.locator(".waiting li").first()).containsText("haven’t read");
        page.locator(".waiting a.action").first().click();
        page.waitForURL("**/read/**");
    }

    @Test
    void anEditorHasAnswersToo(Site site) {
        var page = site.signIn("Anna");
        assertThat(page.locator(".rail .entry span:first-child"))
                .hasText(new String[] {"Today", "Answers", "What we know", "Read"});
        assertThat(page.locator(".rail [aria-current=page]")).containsText("Today");
    }

    @Test
    void theFirstThingThatTabReachesLeadsToThePage(Site site) {
        var page = site.signIn("Mirjam");
        page.locator(".waiting").first().waitFor();
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content")).isFocused();
    }
}

package nl.wedervraag.search.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InBrowser
class SearchBrowserTest {

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsWhatWasFoundInEveryLook(Look look, Site site) {
        var page = site.signIn(look.language().equals("nl") ? "Tom" : "Mirjam", look);
        site.go(page, "/search?q=" + (look.language().equals("nl") ? "inwerkn+team" : "challeges+team"));
        page.locator(".hits mark").first().waitFor();
        Looks.examine(site, page, "search", look);
        page.keyboard().press("Control+k");
        page.locator(".palette [role=option]").first().waitFor();
        Looks.examine(site, page, "palette", look);
        page.keyboard().type("team");
        page.locator(".palette mark").first().waitFor();
        Looks.examine(site, page, "palette-typed", look);
    }

    @Test
    void thePaletteLeadsAnywhereByTheKeyboardAlone(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/answers");
        page.locator(".board a").first().waitFor();
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette input")).isFocused();
        page.keyboard().type("typical day");
        assertThat(page.locator(".palette [role=option] mark").first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        var name = page.locator(".palette [aria-selected=true] .name").innerText();
        page.keyboard().press("Enter");
        assertThat(page.locator(".palette")).not().isVisible();
        assertThat(page.locator("main h1, main h3.asked, main .asked h3").first())
                .isVisible();
        assertThat(name).containsIgnoringCase("typical day");
        page.keyboard().press("Control+k");
        assertThat(page.locator(".palette [role=group]").first()).containsText("Where you were");
        page.keyboard().type("whatever");
        page.keyboard().press("Escape");
        assertThat(page.locator(".palette")).not().isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type("answ");
        assertThat(page.locator(".palette [aria-selected=true]")).containsText("Answers");
        page.keyboard().press("Enter");
        page.waitForURL("**/answers/**");
    }

    @Test
    void aHitOnThePageThatIsOpenIsGoneToAndMarked(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/read");
        page.locator(".book article").first().waitFor();
        for (var sought : List.of("30, 60", "typical day")) {
            page.keyboard().press("Control+k");
            page.keyboard().type(sought);
            // What was found for the first letters is replaced by what is found for all of them.
            assertThat(page.locator(".palette [aria-selected=true] .name")).containsText(sought);
            var name = page.locator(".palette [aria-selected=true] .name").innerText();
            page.keyboard().press("Enter");
            assertThat(page.locator("main .asked")).hasCount(1);
            assertThat(page.locator("main .asked")).containsText(name);
            assertThat(page.locator("main .asked")).isInViewport();
        }
    }

    @Test
    void whoeverTypesAheadOfTheServerComesWhereTheyWanted(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/today");
        page.locator(".palette-place button").first().waitFor();
        page.evaluate("""
                () => {
                  document.querySelector('.palette-place button').click();
                  const field = document.querySelector('.palette input');
                  field.value = 'answ';
                  field.dispatchEvent(new Event('input', {bubbles: true}));
                  field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
                }""");
        page.waitForURL("**/answers/**");
        assertThat(page.locator(".palette")).not().isVisible();
    }

    @Test
    void whatIsAskedStandsInTheAddress(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/search");
        assertThat(page.locator("main .search-field")).isFocused();
        page.keyboard().type("onboarding");
        page.waitForURL("**/search?q=onboarding");
        assertThat(page.locator(".hits > li").first()).isVisible();
        page.getByLabel("Language").selectOption("nl");
        page.waitForURL("**/search?q=onboarding&lang=nl");
        page.reload();
        assertThat(page.getByLabel("Language")).hasValue("nl");
        assertThat(page.locator("main .search-field")).hasValue("onboarding");
        site.go(page, "/search?q=xyzzyplugh");
        assertThat(page.locator(".empty h2")).hasText("Nothing found");
    }

    @Test
    void aViewerIsNotOfferedDrafts(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/search?q=team");
        assertThat(page.locator(".hits > li").first()).isVisible();
        assertThat(page.getByLabel("Approved or draft")).hasCount(0);
        assertThat(page.locator(".hits .status.draft")).hasCount(0);
    }
}

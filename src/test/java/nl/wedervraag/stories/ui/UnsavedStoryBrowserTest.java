package nl.wedervraag.stories.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody leaves a story's form without knowing that words go. */
@InBrowser
class UnsavedStoryBrowserTest {

    private static Page atAStory(Site site, Look look) {
        var page = Looks.signIn(site, "Anna Veenstra", look);
        site.go(page, "/stories");
        page.locator(".pieces a").first().click();
        page.waitForURL(Pattern.compile(".*/stories/.+"));
        page.locator("#field-who").waitFor();
        return page;
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void leavingForAnotherPageAsksFirst(Look look, Site site) {
        var page = atAStory(site, look);
        page.locator("#field-who").fill("Somebody else");
        page.locator(".rail a[href^=read]").click();
        page.locator("vaadin-dialog vaadin-button").first().waitFor();
        Looks.examine(site, page, "story-leave", look);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("#field-who")).hasValue("Somebody else");
        assertThat(page).hasURL(Pattern.compile(".*/stories/.+"));
        page.locator(".rail a[href^=read]").click();
        page.locator("vaadin-dialog vaadin-button").first().click();
        page.waitForURL("**/read/**");
        page.locator(".book h3").first().waitFor();
    }

    @Test
    void whoTypedNothingJustLeaves(Site site) {
        var page = atAStory(site, Look.DESK);
        page.locator(".rail a[href^=read]").click();
        page.waitForURL("**/read/**");
    }

    @Test
    void closingTheBrowserAsksToo(Site site) {
        var page = atAStory(site, Look.DESK);
        page.locator("#field-who").click();
        page.keyboard().type("x");
        var asked = new AtomicReference<String>();
        page.onDialog(dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        });
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        assertThat(page.locator("#field-who")).isVisible();
        page.waitForCondition(() -> asked.get() != null);
        assertThat(asked.get()).isEqualTo("beforeunload");
    }
}

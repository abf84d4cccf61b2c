package nl.wedervraag.reading.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InBrowser
class ReadBrowserTest {

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsTheBookInEveryLook(Look look, Site site) {
        var page = site.signIn(look.language().equals("nl") ? "Priya" : "Bo", look);
        site.go(page, "/read");
        page.locator(".book h3").first().waitFor();
        Looks.examine(site, page, "read", look);
    }

    @Test
    void theOtherLanguageIsOneClickAway(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/read");
        page.locator(".languages a[hreflang=nl]").click();
        page.waitForURL("**/nl");
        assertThat(page.locator(".official[lang=nl]").first()).isVisible();
        assertThat(page.locator("h1")).hasText("What we say when candidates ask");
    }

    @Test
    void eachAnswerAndEachChapterIsMarkedAsRead(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/read");
        var chapter = page.locator(".chapter").first();
        var entry = chapter.locator(".entry-in-book").first();
        var act = entry.locator(".read-mark > .link-button:visible");
        assertThat(act).hasText("Mark as read");
        act.click();
        assertThat(entry.locator(".was-read")).hasText("Read");
        assertThat(act).isFocused();
        page.reload();
        assertThat(act).hasText("Mark as unread");
        chapter.locator(".chapter-mark .link-button").click();
        assertThat(chapter.locator(".chapter-mark .was-read")).isFocused();
        assertThat(chapter.locator(".entry-in-book .was-read"))
                .hasCount(chapter.locator(".entry-in-book").count());
        for (var one : chapter.locator(".read-mark > .link-button:visible").all()) {
            one.click();
        }
        assertThat(chapter.locator(".was-read:visible")).hasCount(0);
    }

    @Test
    void onPaperThereIsTheTextAlone(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/read");
        page.locator(".book h3").first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator(".bar")).isHidden();
        assertThat(page.locator(".book h3").first()).isVisible();
    }
}

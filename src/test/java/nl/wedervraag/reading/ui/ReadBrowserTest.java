package nl.wedervraag.reading.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import nl.wedervraag.paper.Paper;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource
    void isDownloadedAsAPdfInTheLanguageThatIsRead(Language language, Site site) throws IOException {
        var page = site.signIn("Bo");
        site.go(page, "/read");
        page.locator(".languages a[hreflang=" + language.code() + "]").click();
        page.waitForURL("**/" + language.code());
        var file = page.waitForDownload(
                () -> page.locator(".book-ways a[href$='.pdf']").click());
        assertThat(file.suggestedFilename()).isEqualTo("Backend Engineer " + language.code() + ".pdf");
        var pdf = Files.readAllBytes(file.path());
        Screenshots.keep("book-" + language.code() + ".pdf", pdf);
        var paper = Paper.of(pdf);
        assertThat(paper.language()).isEqualTo(language.code());
        assertThat(paper.marked()).isTrue();
        assertThat(paper.fontsOutside()).isEmpty();
        var printed = paper.text().replaceAll("[\\s\u00A0\u00AD]", "");
        for (var text :
                page.locator(".book h3, .book .official p, .book .official li").allTextContents()) {
            assertThat(printed).contains(text.replaceAll("[\\s\u00A0]", ""));
        }
    }

    /** Whoever may not read it gets a page that says so, whoever isn't signed in is asked to, and neither a file. */
    @Test
    void aPdfIsForItsReadersAlone(Site site) {
        var reader = site.signIn("Bo");
        site.go(reader, "/read");
        var address = "/" + reader.locator(".book-ways a[href$='.pdf']").getAttribute("href");
        var mine = reader.request().get(site.node().url() + address);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store")
                .containsEntry("content-type", "application/pdf")
                .hasEntrySatisfying(
                        "content-security-policy", policy -> assertThat(policy).contains("sandbox"));
        var keeper = site.signIn("Ruud");
        var refused = keeper.request().get(site.node().url() + address);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().get("content-type")).startsWith("text/html");
        var nobody = site.visit("/sign-in", Look.DESK);
        assertThat(nobody.request().get(site.node().url() + address).headers().get("content-type"))
                .startsWith("text/html");
        assertThat(reader.request()
                        .get(site.node().url() + address.replace("en.pdf", "fr.pdf"))
                        .status())
                .isEqualTo(404);
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
        assertThat(page.locator(".read-mark:visible, .notes-part:visible, .book-ways:visible"))
                .hasCount(0);
        assertThat(page.locator(".story .story-told").first()).isVisible();
        Screenshots.keep("book-printed.pdf", page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
    }
}

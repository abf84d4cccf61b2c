package nl.wedervraag.reading.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.stream.Stream;
import nl.wedervraag.browser.Accessibility;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InBrowser
class ReadBrowserTest {

    static Stream<Look> everyLook() {
        return Stream.of(Look.DESK, Look.DESK.in("nl"))
                .flatMap(look -> Stream.of(look, look.dark()))
                .flatMap(look -> Stream.of(look, look.wide(390), look.wide(320)));
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void showsTheBookInEveryLook(Look look, Site site) {
        var page = site.signIn(look.language().equals("nl") ? "Priya" : "Bo", look);
        site.go(page, "/read");
        page.locator(".book h3").first().waitFor();
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(look.width(), height + 200);
        assertThat(Accessibility.findings(page)).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        Screenshots.take(page, "read", look);
        assertThat(site.complaints()).isEmpty();
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

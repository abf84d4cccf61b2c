package nl.wedervraag.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.wedervraag.browser.Accessibility;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@InBrowser
class SignInBrowserTest {

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aWrongPasswordIsSaidPolitelyAndTheNameStays(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.getByLabel("Sign-in name").fill("nobody.here");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("not the password");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("form [role=status]")).containsText("don’t belong together");
        assertThat(page.getByLabel("Sign-in name").inputValue()).isEqualTo("nobody.here");
        PlaywrightAssertions.assertThat(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void nothingFilledInIsSaidToo(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        button(page, "Sign in").click();
        PlaywrightAssertions.assertThat(page.locator("form [role=status]")).containsText("Fill in");
    }

    @Test
    void thePageSpeaksTheVisitorsLanguageAndRemembersTheirChoice(Site site) {
        var page = site.visit("/sign-in", Look.DESK.in("nl"));
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Aanmelden");
        button(page, "English").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Sign in");
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void passwordManagersKnowTheFields(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator("form input").first().waitFor();
        assertThat(page.locator("form input[autocomplete=username]").count()).isEqualTo(1);
        assertThat(page.locator("form input[autocomplete=current-password]").count())
                .isEqualTo(1);
    }

    /** Else several pages that load at once each begin a session, and all but the last load again while one types. */
    @Test
    void theSessionComesWithTheSignIn(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator(".demo-choice button").first().waitFor();
        var before = sessions(page);
        page.route(url -> !url.contains("v-r="), Route::abort);
        page.locator(".demo-choice button").first().dispatchEvent("click");
        Awaitility.await().until(() -> sessions(page), after -> !after.equals(before) && after.size() == 1);
    }

    private static List<String> sessions(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .toList();
    }

    @Test
    void oneComesBackToTheAddressThatOneAskedFor(Site site) {
        var page = site.visit("/read", Look.DESK);
        page.waitForURL("**/sign-in");
        page.locator(".demo-choice button").first().click();
        page.waitForURL("**/read**");
    }

    @Test
    void signingOutLeadsBackAndTheOldAddressStaysClosed(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator(".demo-choice button").first().click();
        page.locator(".person-button").click();
        button(page, "Sign out").click();
        page.waitForURL("**/sign-in");
        site.go(page, "/today");
        page.waitForURL("**/sign-in");
    }

    /** On a page without an editor too: what was kept by one that was left before the line came back. */
    @Test
    void nothingUnsentStaysInTheBrowserAfterSigningOut(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator(".demo-choice button").first().click();
        page.locator(".person-button").waitFor();
        page.evaluate(
                "() => localStorage.setItem('wv-unsent:person:document:client', JSON.stringify({words: 'mine'}))");
        page.locator(".person-button").click();
        button(page, "Sign out").click();
        page.waitForURL("**/sign-in");
        assertThat(page.evaluate("() => Object.keys(localStorage).join()")).isEqualTo("");
    }

    @Test
    void aSignInThatEndsElsewhereTakesTheOpenPage(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator(".demo-choice button").first().click();
        page.locator(".person-button").waitFor();
        var otherTab = page.context().newPage();
        site.go(otherTab, "/today");
        otherTab.locator(".person-button").click();
        button(otherTab, "Sign out").click();
        otherTab.waitForURL("**/sign-in");
        page.waitForURL("**/sign-in");
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void keyboardAloneSignsIn(Site site) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator(".demo-choice button").first().focus();
        page.keyboard().press("Enter");
        page.locator(".person-button").waitFor();
    }

    @Test
    void everyLookIsWithoutSeriousFindingsAndFitsItsWidth(Site site) {
        for (Look look : new Look[] {
            Look.DESK, Look.DESK.in("nl").dark(), Look.PHONE.in("nl"), Look.PHONE.dark(), Look.DESK.wide(320)
        }) {
            var page = site.visit("/sign-in", look);
            page.locator("h1").waitFor();
            page.locator("form input").first().waitFor();
            Screenshots.take(page, "sign-in", look);
            assertThat(Accessibility.serious(page)).as("%s", look).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s", look)
                    .isLessThanOrEqualTo(look.width());
        }
    }

    @Test
    void aVisitorOfTheDemoGoesOnInTheLanguageTheyChose(Site site) {
        var page = site.visit("/", Look.DESK.in("nl"));
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Sign in");
        page.getByText("Omar El Idrissi").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Good");
    }
}

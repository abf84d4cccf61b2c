package nl.wedervraag.access.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People come, get other roles, forget their password and leave, each in a browser of their own. */
@InBrowser(ownNode = true)
class PeopleBrowserTest {

    private static final String ADMINISTRATOR = "Ruud";
    private static final String PASSWORD = "a bicycle under the bridge";
    private static final String NEXT_PASSWORD = "two bicycles and a barge";

    private static Page administrator(Site site) {
        var page = Looks.signIn(site, ADMINISTRATOR, Look.DESK);
        site.go(page, "/people");
        page.locator(".people-list li").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog");
    }

    private static Locator act(Page page) {
        return dialog(page).locator("vaadin-button[theme~=primary]");
    }

    private static void fill(Page page, String name, String signInName) {
        dialog(page).locator("input").nth(0).fill(name);
        dialog(page).locator("input").nth(1).fill(signInName);
    }

    /** Invites somebody for Grid Data and returns the path of the address that they are handed. */
    private static String invite(Site site, Page by, String name, String role) {
        site.go(by, "/people");
        button(by, "Invite somebody").click();
        fill(by, name, signInName(name));
        dialog(by).locator("select").first().selectOption(new SelectOption().setLabel("Grid Data"));
        dialog(by).locator("select").nth(1).selectOption(new SelectOption().setLabel(role));
        act(by).click();
        return handed(by);
    }

    private static String signInName(String name) {
        return name.toLowerCase().replace(' ', '.') + "@oostermark.example";
    }

    private static String handed(Page by) {
        var address = by.locator(".one-time-address input").inputValue();
        button(by, "I have it").click();
        assertThat(dialog(by)).hasCount(0);
        return address.substring(address.indexOf("/link#"));
    }

    private static void choose(Page visitor, String password) {
        visitor.locator("form vaadin-password-field input").fill(password);
        visitor.locator(".primary-button").click();
    }

    private static Page arrive(Site site, String path, String password) {
        var page = site.visit(path, Look.DESK);
        choose(page, password);
        page.waitForURL("**/today");
        return page;
    }

    private static Page signIn(Site site, String name, String password) {
        var page = site.visit("/sign-in", Look.DESK);
        page.locator("form vaadin-text-field input").fill(signInName(name));
        page.locator("form vaadin-password-field input").fill(password);
        page.locator("form .primary-button").click();
        return page;
    }

    /** The server has answered all that was done: the same words may have stood there before. */
    private static void answered(Page page) {
        page.waitForFunction("""
                () => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())""");
    }

    private static void openPerson(Site site, Page by, String name) {
        site.go(by, "/people");
        by.locator(".people-list")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(by.locator("h1")).hasText(name);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsEachPageInEveryLook(Look look, Site site) {
        var page = Looks.signIn(site, ADMINISTRATOR, look);
        site.go(page, "/people");
        page.locator(".people-list li").first().waitFor();
        Looks.examine(site, page, "people", look);
        page.locator(".people-page .acts vaadin-button[theme~=primary]").click();
        dialog(page).locator("input").first().waitFor();
        Looks.examine(site, page, "people-invite", look);
        page.keyboard().press("Escape");
        page.locator(".people-list a.name", new Page.LocatorOptions().setHasText("Willemijn"))
                .click();
        page.locator(".people-page .part").last().waitFor();
        Looks.examine(site, page, "person", look);
        page.locator(".people-page .part").last().locator("vaadin-button").click();
        dialog(page).locator("ul").waitFor();
        Looks.examine(site, page, "person-leaving", look);
        page.keyboard().press("Escape");
        site.go(page, "/account");
        page.locator(".own-sign-ins li").first().waitFor();
        Looks.examine(site, page, "account", look);
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsALinkAsItsVisitorSeesItInEveryLook(Look look, Site site) {
        var by = administrator(site);
        var name = "Guest of " + look;
        var visitor = site.visit(invite(site, by, name, "Viewer"), look);
        visitor.locator("form vaadin-password-field").waitFor();
        Looks.examine(site, visitor, "link-invitation", look);
        site.go(by, "/people");
        by.locator(".open-invitations li", new Page.LocatorOptions().setHasText(name))
                .locator(".link-button")
                .click();
        act(by).click();
        assertThat(by.locator(".open-invitations li", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
        choose(visitor, PASSWORD);
        assertThat(visitor.locator("form")).hasCount(0);
        Looks.examine(site, visitor, "link-dead", look);
        openPerson(site, by, "Bo");
        button(by, "Make a link to a new password").click();
        var other = site.visit(handed(by), look);
        other.locator("form vaadin-password-field").waitFor();
        Looks.examine(site, other, "link-password", look);
    }

    @Test
    void whoeverIsInvitedComesInOnceAndTheirRoleIsChangedWhileTheyLook(Site site) {
        var by = administrator(site);
        var path = invite(site, by, "Noor Bakker", "Viewer");
        assertThat(by.locator(".open-invitations li")).containsText("Noor Bakker");
        var noor = site.visit(path, Look.DESK);
        assertThat(noor.locator("h1")).hasText("Welcome, Noor Bakker");
        choose(noor, "short");
        assertThat(noor.locator(".sign-in-message")).containsText("12");
        choose(noor, PASSWORD);
        noor.waitForURL("**/today");
        assertThat(noor.locator(".rail .entry span:first-child")).hasText(new String[] {"Today", "Read"});
        assertThat(by.locator(".people-list")).containsText("Noor Bakker");
        assertThat(by.locator(".open-invitations")).hasCount(0);
        var again = site.visit(path, Look.DESK);
        assertThat(again.locator("h1")).hasText("This link doesn’t work any more");
        openPerson(site, by, "Noor Bakker");
        by.getByLabel("Role: Grid Data").selectOption("EDITOR");
        assertThat(by.locator(".message")).containsText("It has been changed");
        site.go(noor, "/today");
        assertThat(noor.locator(".rail .entry span:first-child"))
                .hasText(new String[] {"Today", "Answers", "What we know", "Read"});
        button(by, "Remove Editor of Grid Data")
                .or(by.locator(".people-page .rows .link-button"))
                .first()
                .click();
        assertThat(by.locator(".people-page")).containsText("No role yet: this person sees nothing.");
        Assertions.assertThat(site.complaints()).isEmpty();
    }

    @Test
    void aForgottenPasswordIsMendedByALinkThatEndsTheOldOne(Site site) {
        var by = administrator(site);
        var lies = arrive(site, invite(site, by, "Lies Jansen", "Viewer"), PASSWORD);
        openPerson(site, by, "Lies Jansen");
        button(by, "Make a link to a new password").click();
        var path = handed(by);
        var elsewhere = site.visit(path, Look.DESK);
        assertThat(elsewhere.locator("h1")).hasText("Choose a new password");
        choose(elsewhere, NEXT_PASSWORD);
        elsewhere.waitForURL("**/today");
        lies.waitForURL("**/sign-in**");
        var refused = signIn(site, "Lies Jansen", PASSWORD);
        assertThat(refused.locator("form [role=status]")).containsText("don’t belong together");
        signIn(site, "Lies Jansen", NEXT_PASSWORD).waitForURL("**/today");
        assertThat(site.visit(path, Look.DESK).locator("h1")).hasText("This link doesn’t work any more");
    }

    @Test
    void onesSignInsAreListedAndEndedByOneselfAndByAnAdministrator(Site site) {
        var by = administrator(site);
        var here = arrive(site, invite(site, by, "Sef Peeters", "Viewer"), PASSWORD);
        var there = signIn(site, "Sef Peeters", PASSWORD);
        there.waitForURL("**/today");
        site.go(here, "/account");
        assertThat(here.locator(".own-sign-ins li")).hasCount(2);
        assertThat(here.locator(".own-sign-ins li", new Page.LocatorOptions().setHasText("This browser")))
                .hasCount(1);
        button(here, "End the other one").click();
        there.waitForURL("**/sign-in**");
        assertThat(here.locator(".own-sign-ins")).containsText("You are signed in here only.");
        openPerson(site, by, "Sef Peeters");
        button(by, "End all sign-ins").click();
        here.waitForURL("**/sign-in**");
        Assertions.assertThat(site.complaints()).isEmpty();
    }

    @Test
    void ownPasswordLanguageAndTimeZoneAreChangedOnTheAccountsPage(Site site) {
        var page = arrive(site, invite(site, administrator(site), "Els de Boer", "Viewer"), PASSWORD);
        site.go(page, "/account");
        var fields = page.locator(".password-change vaadin-password-field input");
        fields.nth(0).fill("not my password");
        fields.nth(1).fill(NEXT_PASSWORD);
        page.locator(".password-change .primary-button").click();
        assertThat(page.locator(".password-change .form-message")).containsText("isn’t your present password");
        fields.nth(0).fill(PASSWORD);
        fields.nth(1).fill("elsdeboer1234");
        page.locator(".password-change .primary-button").click();
        assertThat(page.locator(".password-change .form-message")).containsText("Your own name is in this password");
        fields.nth(0).fill(PASSWORD);
        fields.nth(1).fill(NEXT_PASSWORD);
        page.locator(".password-change .primary-button").click();
        assertThat(page.locator(".password-change .form-message")).containsText("has been changed");
        page.locator(".zone-choice select").selectOption("Pacific/Auckland");
        assertThat(page.locator(".message")).containsText("Times are now shown");
        page.locator("main .own-look button", new Page.LocatorOptions().setHasText("Nederlands"))
                .click();
        assertThat(page.locator("h1")).hasText("Je account");
        page.reload();
        assertThat(page.locator(".zone-choice select")).hasValue("Pacific/Auckland");
        signIn(site, "Els de Boer", NEXT_PASSWORD).waitForURL("**/today");
    }

    @Test
    void closingAnAccountSaysWhatItMeansAndTakesAllAtOnce(Site site) {
        var by = administrator(site);
        var path = invite(site, by, "Piet Vos", "Editor");
        var piet = arrive(site, path, PASSWORD);
        openPerson(site, by, "Piet Vos");
        button(by, "Close this account").click();
        assertThat(dialog(by)).containsText("One sign-in ends");
        assertThat(dialog(by)).containsText("stays, under their name");
        act(by).click();
        piet.waitForURL("**/sign-in**");
        assertThat(by.locator(".people-page")).containsText("Account closed");
        assertThat(signIn(site, "Piet Vos", PASSWORD).locator("form [role=status]"))
                .containsText("don’t belong together");
        button(by, "Open this account again").click();
        assertThat(by.locator(".people-page")).containsText("No role yet");
        site.go(by, "/people?name=piet");
        assertThat(by.locator(".people-list li")).hasCount(1);
        assertThat(by.locator(".people-list li")).containsText("No role");
    }

    @Test
    void whoeverIsRemovedWhileTypingIsToldAndWhatShowedAsSavedStays(Site site) {
        var kwame = Looks.signIn(site, "Kwame", Look.DESK);
        site.go(kwame, "/answers");
        kwame.locator(".board tr.row:has(small:text-is('Position'))")
                .first()
                .locator("a")
                .click();
        kwame.locator("wv-co-editor .ProseMirror[contenteditable=true]").click();
        var address = kwame.url();
        kwame.keyboard().press("Control+End");
        kwame.keyboard().type(" Typed by Kwame.");
        assertThat(kwame.locator("wv-co-editor")).containsText("Saved");
        var by = administrator(site);
        openPerson(site, by, "Kwame Boateng");
        button(by, "Close this account").click();
        act(by).click();
        kwame.waitForURL("**/sign-in**");
        assertThat(kwame.locator(".ended")).containsText("Your account has been closed");
        var colleague = Looks.signIn(site, "Willemijn", Look.DESK);
        colleague.navigate(address);
        assertThat(colleague.locator("wv-co-editor .ProseMirror")).containsText("Typed by Kwame.");
    }

    @Test
    void theLastAdministratorStays(Site site) {
        var by = administrator(site);
        openPerson(site, by, "Ruud Hoekstra");
        by.locator(".people-page .rows .link-button").first().click();
        assertThat(by.locator(".message")).containsText("somebody must stay administrator");
        assertThat(by.locator(".people-page .rows")).containsText("Administrator");
    }

    @Test
    void badNamesAreRefusedAtTheirFieldAndNothingTypedIsLost(Site site) {
        var page = administrator(site);
        button(page, "Invite somebody").click();
        var bad = Map.of(
                "",
                "at least one letter",
                "x".repeat(101),
                "100 characters",
                "Аnna Bakker",
                "several alphabets",
                "Noor\u200bBakker",
                "nobody sees");
        bad.forEach((name, why) -> {
            fill(page, name, "noor");
            act(page).click();
            assertThat(dialog(page).locator("[slot=error-message]").first()).containsText(why);
            assertThat(dialog(page).locator("input").nth(0)).hasValue(name);
        });
        for (String taken : List.of("anna", "ANNA", "аnna")) {
            fill(page, "Noor Bakker", taken);
            act(page).click();
            answered(page);
            assertThat(dialog(page).locator("[slot=error-message]").nth(1))
                    .hasText(Pattern.compile("exists already|signs in as|alike"));
        }
        fill(page, "Anna  Veenstrá", "anna.second");
        act(page).click();
        assertThat(dialog(page).locator(".question")).containsText("Somebody called Anna Veenstra");
        fill(page, "<b>Noor</b> & co", "noor.markup");
        act(page).click();
        assertThat(page.locator(".one-time-address")).isVisible();
        button(page, "I have it").click();
        assertThat(page.locator(".open-invitations")).containsText("<b>Noor</b> & co");
        assertThat(page.locator(".open-invitations b")).hasCount(0);
    }

    @Test
    void anInvitationThatTwoUseAtOnceLetsOneIn(Site site) {
        var path = invite(site, administrator(site), "Teun Smit", "Viewer");
        var pages = List.of(site.visit(path, Look.DESK), site.visit(path, Look.DESK));
        pages.forEach(page -> page.locator("form vaadin-password-field input").fill(PASSWORD));
        pages.forEach(
                page -> page.locator(".primary-button").evaluate("button => { setTimeout(() => button.click(), 0); }"));
        pages.forEach(page -> page.locator(".rail, .link-own > h1:text-is('This link doesn’t work any more')")
                .first()
                .waitFor());
        Assertions.assertThat(pages.stream().filter(page -> page.url().endsWith("/today")))
                .hasSize(1);
        Assertions.assertThat(
                        pages.stream().filter(page -> page.locator(".link-own").count() == 1))
                .hasSize(1);
    }

    @Test
    void allOfItGoesByKeyboard(Site site) {
        var page = administrator(site);
        button(page, "Invite somebody").focus();
        page.keyboard().press("Enter");
        assertThat(dialog(page).locator("input").first()).isFocused();
        page.keyboard().type("Kees Mol");
        page.keyboard().press("Tab");
        page.keyboard().type("kees.mol");
        page.keyboard().press("Enter");
        assertThat(page.locator(".one-time-address")).isVisible();
        assertThat(button(page, "Copy the link")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(dialog(page)).hasCount(0);
        page.locator(".people-list a.name").first().focus();
        var name = page.locator(".people-list a.name").first().innerText();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(name);
    }
}

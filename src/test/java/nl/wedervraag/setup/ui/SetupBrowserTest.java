package nl.wedervraag.setup.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From an empty Wedervraag to a team that can begin, by somebody with the README and the log. */
@InBrowser(empty = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupBrowserTest {

    private static final Pattern CODE = Pattern.compile("enter the code ([A-Z0-9]{4}(-[A-Z0-9]{4}){3})");
    private static final String PASSWORD = "spreeuwen boven het veen";
    private static final List<String> STEPS = List.of("organisation", "team", "position", "people");

    private static String code(Site site) {
        return CODE.matcher(site.node().output())
                .results()
                .map(match -> match.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static void type(Page page, String name, String value) {
        page.locator("[name='" + name + "'] input").fill(value);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Why what was typed in a field can't be taken; the field has the focus by then. */
    private static Locator refusal(Page page, String name) {
        assertThat(page.locator("[name='" + name + "'] input")).isFocused();
        return page.locator("[name='" + name + "'] [slot=error-message]");
    }

    private static Locator message(Page page) {
        return page.locator(".form-message");
    }

    private static void look(Site site, Page page, String name, Look look) {
        page.locator("h1").first().waitFor();
        Looks.examine(site, page, name, look);
    }

    @Test
    @Order(1)
    void theFirstPageAsksForTheCodeInEveryLook(Site site) {
        Looks.languages().forEach(look -> {
            var page = site.visit("/", look);
            page.waitForURL("**/start");
            look(site, page, "start", look);
        });
    }

    @Test
    @Order(2)
    void aWrongCodeIsRefusedAndWhatWasTypedStays(Site site) {
        var page = site.visit("/read", Look.DESK);
        page.waitForURL("**/start");
        type(page, "code", "AAAA-BBBB-CCCC-DDDD");
        type(page, "name", "Noor Bakker");
        type(page, "username", "noor");
        type(page, "password", PASSWORD);
        press(page, "Make the first administrator");
        assertThat(refusal(page, "code")).containsText("That isn’t the code");
        assertThat(page.locator("[name='name'] input")).hasValue("Noor Bakker");
        type(page, "code", code(site));
        type(page, "password", "noorbakker12");
        press(page, "Make the first administrator");
        assertThat(refusal(page, "password")).containsText("holds your name");
    }

    @Test
    @Order(3)
    void theWayFromTheCodeToTodayByKeyboard(Site site) {
        var page = site.visit("/", Look.DESK.in("nl"));
        page.waitForURL("**/start");
        var keys = page.keyboard();
        page.locator("[name='code'] input").focus();
        keys.type(code(site).toLowerCase());
        keys.press("Tab");
        keys.type("Noor Bakker");
        keys.press("Tab");
        keys.type("noor");
        keys.press("Tab");
        keys.type(PASSWORD);
        page.locator("input[name='leads']").focus();
        keys.press("Space");
        page.locator("[name='name'] input").focus();
        keys.press("Enter");
        page.waitForURL("**/setup");
        organisation(page);
        team(page);
        position(page);
        people(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Naar Vandaag"))
                .click();
        page.waitForURL("**/today");
        assertThat(page.locator("h1")).containsText("Noor");
        assertThat(page.locator(".first-steps")).hasCount(0);
        assertThat(page.locator(".rail")).containsText("Beheer");
        assertThat(site.complaints()).isEmpty();
    }

    private static void organisation(Page page) {
        assertThat(page.locator("h2").first()).hasText("Organisatie");
        type(page, "name", "   ");
        press(page, "Opslaan en verder");
        assertThat(refusal(page, "name")).hasText("Vul een naam in.");
        type(page, "name", "Stroomkaart <b>vet</b>");
        press(page, "Opslaan en verder");
        assertThat(refusal(page, "name")).containsText("opmaak");
        type(page, "name", "Stroomkaart");
        page.locator("select[name='zone']").selectOption("Europe/Brussels");
        press(page, "Opslaan en verder");
        page.waitForURL("**/setup/team");
        assertThat(page.locator(".setup-steps .done")).hasCount(1);
        page.locator(".setup-steps a").first().click();
        page.waitForURL("**/setup/organisation");
        assertThat(page.locator("[name='name'] input")).hasValue("Stroomkaart");
        assertThat(page.locator("select[name='zone']")).hasValue("Europe/Brussels");
    }

    private static void team(Page page) {
        page.locator(".setup-further a").click();
        page.waitForURL("**/setup/team");
        type(page, "name", "Netbeheer");
        page.keyboard().press("Enter");
        assertThat(page.locator(".setup-there li")).hasText("Netbeheer");
        type(page, "name", "netbeheer");
        page.keyboard().press("Enter");
        assertThat(refusal(page, "name")).containsText("al een die zo heet");
    }

    private static void position(Page page) {
        page.locator(".setup-further a").click();
        page.waitForURL("**/setup/position");
        type(page, "name", "Planner");
        page.locator("select[name='language']").selectOption("nl");
        press(page, "Open de functie");
        assertThat(message(page)).containsText(Pattern.compile("met \\d+ vragen"));
        assertThat(page.locator(".setup-steps .done")).hasCount(3);
    }

    private static void people(Page page) {
        page.locator(".setup-further a").click();
        page.waitForURL("**/setup/people");
        type(page, "name", "Joris de Wit");
        type(page, "sign-in-name", "joris@stroomkaart.example");
        page.locator("select[name='role']").selectOption("EDITOR");
        press(page, "Maak een uitnodiging");
        assertThat(page.locator(".one-time-address .address")).containsText(Pattern.compile("/link#[\\w-]{43}$"));
        page.locator(".one-time-address vaadin-button").click();
        assertThat(page.locator(".one-time-address [role=status]")).not().isEmpty();
        Screenshots.take(page, "setup-invited", Look.DESK.in("nl"));
        assertThat(page.locator(".setup-there li")).containsText("Joris de Wit");
        type(page, "name", "Joris");
        type(page, "sign-in-name", "joris@stroomkaart.example");
        press(page, "Maak een uitnodiging");
        assertThat(refusal(page, "sign-in-name")).containsText("bestaat al");
        type(page, "name", "Sanne Bos");
        type(page, "sign-in-name", "sanne@stroomkaart.example");
        press(page, "Maak een uitnodiging");
        // Neither can be shown again.
        assertThat(page.locator(".one-time-address")).hasCount(2);
        assertThat(page.locator(".one-time-address").first()).containsText("Sanne Bos");
    }

    private static Page signedIn(Site site, Look look) {
        var page = site.visit("/sign-in", look);
        page.locator("vaadin-text-field input").fill("noor");
        page.locator("vaadin-password-field input").fill(PASSWORD);
        page.locator(".primary-button").click();
        page.locator("main").first().waitFor();
        page.waitForURL(Pattern.compile("^(?!.*/sign-in).*$"));
        return page;
    }

    @Test
    @Order(4)
    void everyStepAndTheSettingsInEveryLook(Site site) {
        Looks.languages().forEach(look -> {
            var page = signedIn(site, look);
            if (look.language().equals("en")) {
                page.locator(".person-button").click();
                page.getByText("English", new Page.GetByTextOptions().setExact(true))
                        .first()
                        .click();
            }
            for (var step : STEPS) {
                site.go(page, "/setup/" + step);
                look(site, page, "setup-" + step, look);
            }
            site.go(page, "/organisation");
            look(site, page, "organisation", look);
        });
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    @Order(5)
    void theCodeIsOverOnceSomebodyIsThere(Site site) {
        var page = site.visit("/start", Look.DESK);
        page.waitForURL("**/sign-in");
        site.node().stop();
        site.node().startAgain();
        assertThat(site.node().output().split("enter the code")).hasSize(2);
    }

    @Test
    @Order(6)
    void commandsWorkBesideTheRunningProgramAndWithoutIt(Site site) {
        for (var running : new boolean[] {true, false}) {
            if (!running) {
                site.node().stop();
            }
            assertThat(site.node().command("check")).contains("rules checked, none is broken");
            assertThat(site.node().command("reset-password", "Noor"))
                    .containsPattern("http://localhost:\\d+/link#[\\w-]{43}");
            assertThat(site.node().command("reset-password", "joris"))
                    .contains("Nobody who signs in as 'joris' is administrator here.");
        }
        site.node().startAgain();
    }
}

package nl.wedervraag.setup.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wedervraag.Figures;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Screenshots;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;

/**
 * Two people with nothing but the screens: from an empty start to a position with ten approved answers. One sets up and invites
 * the other as a lead; then each writes half and approves what the other wrote. A machine doesn't read and think as people do,
 * so each act and each letter is given the time that a person takes: 5 s to find and press something, 40 words a minute to
 * type, 45 s to think of each answer, 230 words a minute to read what stands there. What counts is when the later of both ends.
 */
@InBrowser(empty = true)
@Figures
class NewcomerBrowserTest {

    private static final Pattern CODE = Pattern.compile("enter the code ([A-Z0-9]{4}(-[A-Z0-9]{4}){3})");
    private static final Duration ACT = Duration.ofSeconds(5);
    private static final Duration LETTER = Duration.ofMillis(300);
    private static final Duration THOUGHT = Duration.ofSeconds(45);
    private static final Duration WORD_READ = Duration.ofMillis(260);
    private static final Duration GOAL = Duration.ofMinutes(30);

    private static final List<String> ANSWERS = List.of(
            "You start between eight and half past nine. At 9:45 the six of us stand at the board for ten minutes. Mornings are for planning, afternoons for visits: on Tuesday I was in Zwolle with Karel about a substation.",
            "In the first month you walk along with Sanne. After 60 days you plan one street by yourself, last year that was the Molenweg. After 90 days you have a district of 4,000 homes.",
            "We are eleven planners short of what we asked for in 2024. The waiting list is 14 months. Since March a colleague calls everybody on it each quarter, which took the complaints from 60 to 22.",
            "In November Mirjam stopped a dig because the drawing was from 1987. Nobody complained about the lost day. The week after we checked all drawings of that street together.",
            "You hear from me on Thursday before noon. If it is yes you come once more, to walk along for a morning with Karel. We decide with three people: Sanne, Karel and me.",
            "Mostly Vision for the network and Excel for the rest, to be honest. The new tool comes in May 2027; two of us try it since September and it crashes twice a week.",
            "I was a fitter for nine years and moved here in 2019. Two of the six came from the field like me. There is 1,500 euro a year for courses and you choose them.",
            "Two days at home, and Tuesdays all of us are in Zwolle. In the storm week of January we were all in for five days, and got those hours back in February.",
            "The handover to the fitters goes wrong once a week or so. We send a drawing, they find a tree. Since June a fitter looks at each plan before it leaves, which costs us a day.",
            "I go through your first plan line by line, together. In week two and six we sit down for an hour. Bas got his remarks in writing last year, because he asked for that.");

    private final Map<Page, Duration> clocks = new HashMap<>();
    private int acts;

    private void press(Page page, Locator what) {
        what.click();
        acts++;
        spend(page, ACT);
    }

    private void press(Page page, String name) {
        press(
                page,
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .first());
    }

    private void type(Page page, String text) {
        page.keyboard().type(text);
        spend(page, LETTER.multipliedBy(text.length()));
    }

    private void fill(Page page, String field, String text) {
        page.locator("[name='" + field + "'] input").fill(text);
        acts++;
        spend(page, ACT.plus(LETTER.multipliedBy(text.length())));
    }

    private void read(Locator what) {
        spend(what.page(), WORD_READ.multipliedBy(what.innerText().split("\\s+").length));
    }

    private void spend(Page page, Duration time) {
        clocks.merge(page, time, Duration::plus);
    }

    private long seconds(Page page) {
        return clocks.getOrDefault(page, Duration.ZERO).toSeconds();
    }

    private static String code(Site site) {
        return CODE.matcher(site.node().output())
                .results()
                .map(match -> match.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void fromNothingToTenApprovedAnswersInHalfAnHour(Site site) {
        var began = System.nanoTime();
        var page = site.visit("/", Look.DESK);
        page.waitForURL("**/start");
        read(page.locator("main, body").first());
        fill(page, "code", code(site));
        fill(page, "name", "Noor Bakker");
        fill(page, "username", "noor");
        fill(page, "password", "spreeuwen boven het veen");
        Screenshots.take(page, "newcomer-start", Look.DESK);
        press(page, "Make the first administrator");
        page.waitForURL("**/setup");
        var lead = setUp(site, page);
        page.waitForURL("**/today");
        Screenshots.take(page, "newcomer-today", Look.DESK);
        System.out.printf("set up after %d s%n", seconds(page));
        for (int n = 0; n < ANSWERS.size(); n++) {
            answer(site, n % 2 == 0 ? page : lead, n);
        }
        System.out.printf("written after %d s and %d s%n", seconds(page), seconds(lead));
        for (int left = ANSWERS.size() / 2; left > 0; left--) {
            approve(site, page, left, "Noor");
            approve(site, lead, left, "Karel");
        }
        site.go(page, "/answers");
        Screenshots.take(page, "newcomer-board", Look.DESK);
        assertThat(page.locator(".coverage, .coverage-line").first()).containsText("10 of");
        System.out.printf(
                "U1: ten approved answers after %d s of one and %d s of the other, %d acts; %d s as a machine%n",
                seconds(page), seconds(lead), acts, (System.nanoTime() - began) / 1_000_000_000);
        assertThat(clocks.values()).allMatch(spent -> spent.compareTo(GOAL) < 0);
    }

    private Page setUp(Site site, Page page) {
        read(page.locator("main"));
        fill(page, "name", "Stroomkaart");
        press(page, "Save and go on");
        page.waitForURL("**/setup/team");
        fill(page, "name", "Grid planning");
        page.keyboard().press("Enter");
        press(page, page.locator(".setup-further a"));
        page.waitForURL("**/setup/position");
        read(page.locator("main"));
        press(page, "Make me lead of the organisation");
        page.locator("[name='name'] input").waitFor();
        fill(page, "name", "Planner");
        Screenshots.take(page, "newcomer-position", Look.DESK);
        press(page, "Open the position");
        press(page, page.locator(".setup-further a"));
        page.waitForURL("**/setup/people");
        Screenshots.take(page, "newcomer-people", Look.DESK);
        read(page.locator("main"));
        var lead = arrive(site, page);
        press(page, page.locator(".setup-further").getByText("Go to Today"));
        return lead;
    }

    /** The lead that was invited, at a machine of their own. */
    private Page arrive(Site site, Page by) {
        fill(by, "name", "Karel Smit");
        fill(by, "sign-in-name", "karel");
        press(by, "Make an invitation");
        var address = by.locator(".one-time-address .address").innerText();
        var lead = site.visit(address.substring(address.indexOf("/link#")), Look.DESK);
        read(lead.locator("main, body").first());
        lead.locator("form vaadin-password-field input").fill("de sluis staat open");
        press(lead, lead.locator(".primary-button"));
        lead.waitForURL("**/today");
        // The other begins when they are handed the address.
        clocks.merge(lead, clocks.getOrDefault(by, Duration.ZERO), Duration::plus);
        return lead;
    }

    private void answer(Site site, Page page, int n) {
        site.go(page, "/answers");
        spend(page, ACT);
        if (n == 0) {
            Screenshots.take(page, "newcomer-board-empty", Look.DESK);
        }
        press(page, page.locator(".board tr.row a").nth(n));
        page.locator(".draft-area vaadin-button").first().waitFor();
        read(page.locator("main details").first());
        press(page, page.locator(".draft-area vaadin-button").first());
        var text = page.locator("wv-co-editor .ProseMirror[contenteditable=true]");
        text.waitFor();
        Screenshots.take(page, "newcomer-begun-" + n, Look.DESK);
        text.click();
        spend(page, THOUGHT);
        type(page, ANSWERS.get(n));
        assertThat(page.locator(".wv-state")).hasAttribute("data-state", "saved");
        assertThat(page.locator(".notice .title")).hasCount(0);
        Screenshots.take(page, "newcomer-written-" + n, Look.DESK);
        press(page, "Ask for approval");
        page.locator(".notice a.action").first().waitFor();
        Screenshots.take(page, "newcomer-asked-" + n, Look.DESK);
    }

    private void approve(Site site, Page lead, int left, String name) {
        site.go(lead, "/today");
        var waiting = lead.locator(".waiting li a.action", new Page.LocatorOptions().setHasText("Review"));
        assertThat(waiting).hasCount(left);
        Screenshots.take(lead, "newcomer-waits-" + name + left, Look.DESK);
        press(lead, waiting.first());
        lead.locator("wv-revision p").first().waitFor();
        read(lead.locator("wv-revision"));
        Screenshots.take(lead, "newcomer-review-" + name + left, Look.DESK);
        press(lead, lead.locator(".foot vaadin-button[theme~=primary]"));
        assertThat(lead.locator(".notice").first()).containsText(name);
    }
}

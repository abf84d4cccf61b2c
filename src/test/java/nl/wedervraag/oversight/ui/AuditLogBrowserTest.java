package nl.wedervraag.oversight.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Looks;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The log of acts as those who may read it see it, look things up in it, and take it out. */
@InBrowser
class AuditLogBrowserTest {

    private static final List<String> COLUMNS = List.of(
            "seq", "at", "act", "actor", "actor_name", "object", "team", "details", "text", "text_erased", "hash");

    private static Page at(Site site, String address, Look look) {
        var page = Looks.signIn(site, "Ruud", look);
        site.go(page, address);
        page.locator(".act-list li, .empty").first().waitFor();
        return page;
    }

    private static List<Long> numbers(Page page) {
        return page.locator(".act-list .n").allTextContents().stream()
                .map(Long::valueOf)
                .toList();
    }

    private static Locator acts(Page page) {
        return page.locator(".act-list .subject");
    }

    @ParameterizedTest
    @MethodSource("nl.wedervraag.browser.Looks#languages")
    void showsTheLogInEveryLook(Look look, Site site) {
        var page = at(site, "/audit-log", look);
        Looks.examine(site, page, "audit-log", look);
        site.go(page, "/audit-log?q=nobody-ever-said-this");
        page.locator(".empty").waitFor();
        Looks.examine(site, page, "audit-log-nothing", look);
    }

    @Test
    void whatIsLookedForStandsInTheAddressAndComesBackWithIt(Site site) {
        var page = at(site, "/audit-log", Look.DESK);
        page.getByLabel("Act", new Page.GetByLabelOptions().setExact(true)).selectOption("role-given");
        page.waitForURL("**/audit-log?act=role-given");
        assertThat(acts(page).first()).containsText("Role given");
        assertThat(acts(page).filter(new Locator.FilterOptions().setHasNotText("Role given")))
                .hasCount(0);
        page.getByLabel("Names and words").fill("willemijn");
        page.keyboard().press("Enter");
        page.waitForURL("**q=willemijn**");
        assertThat(acts(page)).hasCount(1);
        assertThat(acts(page)).containsText("Willemijn van Nieuwenhuijzen");
        page.reload();
        assertThat(acts(page)).hasCount(1);
        assertThat(page.getByLabel("Names and words")).hasValue("willemijn");
        assertThat(page.getByLabel("Act", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("role-given");
        page.goBack();
        page.waitForURL("**/audit-log?act=role-given");
        assertThat(acts(page).nth(1)).containsText("Role given");
    }

    /** Whoever types doesn't press Enter, goes on typing while the page answers, and calls acts by their names. */
    @Test
    void whatIsTypedIsFoundWithoutEnterAndActsByTheirNames(Site site) {
        var page = at(site, "/audit-log", Look.DESK);
        var words = page.getByLabel("Names and words");
        words.focus();
        page.keyboard().type("role g");
        page.waitForURL("**q=role%20g**");
        page.keyboard().type("iven");
        page.waitForURL("**q=role%20given**");
        assertThat(words).hasValue("role given");
        assertThat(words).isFocused();
        page.locator(".suggestion a", new Page.LocatorOptions().setHasText(Pattern.compile("^Role given$")))
                .click();
        page.waitForURL("**/audit-log?act=role-given");
        assertThat(words).hasValue("");
        assertThat(acts(page).first()).containsText("Role given");
        assertThat(page.locator(".suggestion")).hasCount(0);
    }

    @Test
    void peopleAndDaysNarrowIt(Site site) {
        var page = at(site, "/audit-log", Look.DESK);
        page.getByLabel("By whom").selectOption(new SelectOption().setLabel("Mirjam Visser"));
        page.waitForURL("**by=**");
        assertThat(page.locator(".act-list li").first()).containsText("Mirjam Visser");
        assertThat(page.locator(".act-list li").filter(new Locator.FilterOptions().setHasNotText("Mirjam Visser")))
                .hasCount(0);
        page.getByLabel("From day").fill("2001-02-03");
        page.getByLabel("From day").blur();
        page.waitForURL("**from=2001-02-03**");
        assertThat(page.locator(".act-list li").first()).isVisible();
        page.getByLabel("Until day").fill("2001-02-04");
        page.getByLabel("Until day").blur();
        assertThat(page.locator(".empty")).containsText("No such act");
        page.locator(".empty a").click();
        assertThat(page.locator(".act-list li").first()).isVisible();
        assertThat(page.getByLabel("From day")).hasValue("");
    }

    @Test
    void olderActsAreAPageAwayAndNoneIsSkipped(Site site) {
        var page = at(site, "/audit-log", Look.DESK);
        var newest = numbers(page);
        assertThat(newest).hasSize(50);
        page.getByText("Older acts").click();
        page.waitForURL("**before=" + newest.getLast());
        assertThat(page.locator(".act-list .n").first()).hasText(Long.toString(newest.getLast() - 1));
        page.getByText("Older acts").click();
        page.waitForURL("**before=" + (newest.getLast() - 50));
        page.getByText("To the newest").click();
        page.waitForURL("**/audit-log");
        assertThat(numbers(page).getFirst()).isGreaterThanOrEqualTo(newest.getFirst());
    }

    @Test
    void bothExportsHoldTheSameAsThePage(Site site) throws IOException {
        var page = at(site, "/audit-log?act=review-approved", Look.DESK);
        var shown = numbers(page);
        var csv = csv(downloaded(page, "Export as CSV", "wedervraag-audit.csv"));
        var lines = downloaded(page, "Export as JSON Lines", "wedervraag-audit.jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(csv.getFirst()).isEqualTo(COLUMNS);
        assertThat(csv).hasSize(lines.size() + 1);
        for (int n = 0; n < lines.size(); n++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                var value = lines.get(n).path(COLUMNS.get(column));
                var cell = csv.get(n + 1).get(column);
                assertThat(cell.startsWith("'") ? cell.substring(1) : cell)
                        .isEqualTo(value.isNull() ? "" : value.asString());
            }
        }
        assertThat(lines).extracting(line -> line.path("act").asString()).containsOnly("REVIEW_APPROVED");
        assertThat(lines.stream()
                        .map(line -> Long.parseLong(line.path("seq").asString()))
                        .limit(shown.size()))
                .isEqualTo(shown);
        site.go(page, "/audit-log");
        assertThat(acts(page).nth(0)).hasText("Audit log exported");
        assertThat(acts(page).nth(1)).hasText("Audit log exported");
    }

    private static String downloaded(Page page, String link, String name) throws IOException {
        var download = page.waitForDownload(() -> page.getByText(link).click());
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readString(download.path());
    }

    /** Rows of cells, read as RFC 4180 has it. */
    private static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        assertThat(text).as("a spreadsheet takes it for UTF-8").startsWith("\uFEFF");
        for (int at = 1; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(sign);
                at++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (quoted || sign != ',' && sign != '\r' && sign != '\n') {
                cell.append(sign);
            } else if (sign != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }

    @Test
    void aLeadFindsTheOwnTeamsActsAndErasesNothing(Site site) {
        var page = Looks.signIn(site, "Mirjam", Look.DESK);
        site.go(page, "/audit-log");
        page.locator(".act-list li").first().waitFor();
        assertThat(page.locator(".act-list .link-button")).hasCount(0);
        assertThat(page.locator(".act-list li").filter(new Locator.FilterOptions().setHasNotText("Grid Data")))
                .hasCount(0);
        assertThat(page.locator(".sections [aria-current]")).hasText("Audit log");
    }

    @Test
    void keysAloneLookThingsUpAndTakeThemOut(Site site) {
        var page = at(site, "/audit-log", Look.DESK);
        page.getByText("Export as CSV").focus();
        assertThat(page.waitForDownload(() -> page.keyboard().press("Enter")).suggestedFilename())
                .endsWith(".csv");
        page.keyboard().press("Tab");
        assertThat(page.getByText("Export as JSON Lines")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().type("sent back");
        page.keyboard().press("Enter");
        page.waitForURL("**q=sent**");
        assertThat(page.getByLabel("Names and words")).isFocused();
    }
}

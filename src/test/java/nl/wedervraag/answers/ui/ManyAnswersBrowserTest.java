package nl.wedervraag.answers.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import nl.wedervraag.answers.ManyAnswers;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A board with 2,000 answers in a real browser: it opens, scrolls, filters and turns its pages as one with forty does. */
@InBrowser(ownNode = true)
class ManyAnswersBrowserTest {

    private static final int ANSWERS = 2_000;

    /** Scrolls to the end a little each frame and returns the longest time between two frames, in milliseconds. */
    private static final String SCROLL = """
            () => new Promise(done => {
              let last = performance.now(), longest = 0;
              const step = now => {
                longest = Math.max(longest, now - last);
                last = now;
                scrollBy({top: 240, behavior: 'instant'});
                if (innerHeight + scrollY >= document.documentElement.scrollHeight - 1) done(longest);
                else requestAnimationFrame(step);
              };
              requestAnimationFrame(step);
            })""";

    private final UUID position = UUID.randomUUID();

    private static JdbcClient owner(Site site) {
        try {
            var data = site.node().log().resolveSibling("data");
            var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            var password =
                    Files.readString(data.resolve("secrets/wedervraag_owner")).strip();
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port + "/wedervraag", "wedervraag_owner", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID id(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    @BeforeEach
    void fill(Site site) {
        var jdbc = owner(site);
        new ManyAnswers(
                        jdbc,
                        id(jdbc, "select id from person where name = 'Anna Veenstra'"),
                        id(jdbc, "select id from person where name = 'Mirjam Visser'"))
                .fill(
                        position,
                        id(jdbc, "select id from team where name = 'Grid Data'"),
                        id(jdbc, "select document from commit where version = 1 order by document limit 1"),
                        ANSWERS);
    }

    private Page board(Site site) {
        var page = site.signIn("Anna");
        var began = System.nanoTime();
        site.go(page, "/answers/" + position);
        page.locator(".board tr.row").last().waitFor();
        System.out.printf(
                "board of %d answers opened in a browser in %d ms%n", ANSWERS, (System.nanoTime() - began) / 1_000_000);
        return page;
    }

    @Test
    void opensScrollsFiltersAndTurnsItsPages(Site site) {
        var page = board(site);
        var rows = page.locator(".board tr.row");
        assertThat(rows).hasCount(100);
        assertThat(page.locator(".coverage")).containsText("1,500 of 2,000 approved");
        assertThat(page.locator(".pages")).containsText("1 to 100 of 2,000 questions");
        System.out.printf("longest frame while it scrolls: %.0f ms%n", ((Number) page.evaluate(SCROLL)).doubleValue());
        page.getByText("Next questions").click();
        page.waitForURL("**page=2");
        assertThat(page.locator(".pages")).containsText("101 to 200 of 2,000 questions");
        page.waitForFunction("() => scrollY === 0");
        page.reload();
        assertThat(page.locator(".pages")).containsText("101 to 200");
        page.getByLabel("Status").selectOption("in-review");
        page.waitForURL(url -> url.endsWith("?status=in-review"));
        assertThat(page.locator(".pages")).containsText("1 to 100 of 200 questions");
        assertThat(rows.locator(".status").filter(new Locator.FilterOptions().setHasNotText("In review")))
                .hasCount(0);
        page.getByLabel("Theme").selectOption(new SelectOption().setIndex(1));
        page.waitForURL("**theme=**");
        assertThat(page.locator(".pages")).hasCount(0);
        assertThat(page.locator(".board tr.theme")).hasCount(1);
        site.go(page, "/answers/" + position + "?page=99");
        assertThat(page.locator(".pages")).containsText("1,901 to 2,000 of 2,000 questions");
        rows.last().locator("a").focus();
        page.keyboard().press("ArrowUp");
        assertThat(rows.nth(98).locator("a")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("What about number");
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void ofTwoFiltersInQuickSuccessionNoneIsLost(Site site) {
        var page = board(site);
        page.evaluate("""
                () => {
                    document.querySelectorAll('.filters .toggle')[1].click();
                    const status = document.querySelectorAll('.filters select')[1];
                    status.value = 'draft';
                    status.dispatchEvent(new Event('change', { bubbles: true }));
                }""");
        page.waitForURL(url -> url.contains("missing=1") && url.contains("status=draft"));
        assertThat(page.getByLabel("Status")).hasValue("draft");
        assertThat(page.locator(".filters .toggle[aria-pressed=true]")).hasText("Not approved in English");
    }
}

package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.wedervraag.Alone;
import nl.wedervraag.Timed;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Open pages of people whose roles are taken away while they look. The rows change behind the program's back, as if
 * another node had changed them and its notice were lost.
 */
@InBrowser(ownNode = true)
@Alone
class NarrowingBrowserTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String EDITOR = "Anna Veenstra";
    private static final String READER = "Bo";

    /** Keeps the moment at which the page first looks so. */
    private static final String NOTE = """
            looksSo => {
                const test = new Function('return ' + looksSo);
                window.lookedSo = new Promise((resolve, reject) => {
                    const observer = new MutationObserver(() => {
                        if (test()) {
                            observer.disconnect();
                            resolve(Date.now());
                        }
                    });
                    observer.observe(document, { subtree: true, childList: true, characterData: true });
                    setTimeout(() => reject(new Error('never looked so: ' + looksSo)), 10000);
                });
            }""";

    private static JdbcClient database(Site site) {
        try {
            var data = site.node().log().resolveSibling("data");
            var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            var password = Files.readString(data.resolve(Path.of("secrets", "wedervraag_app")))
                    .strip();
            return JdbcClient.create(new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + port + "/wedervraag", "wedervraag_app", password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The milliseconds from the change until the page looked so, by the page's own note; then it is undone. */
    private static double until(String looksSo, Page page, Site site, String name, String change) {
        page.evaluate(NOTE, looksSo);
        var before = roles(site, name);
        assertThat(database(site).sql(change).param("name", name).update()).isPositive();
        var committed = System.currentTimeMillis();
        try {
            return ((Number) page.evaluate("() => window.lookedSo")).doubleValue() - committed;
        } finally {
            restore(site, name, before);
        }
    }

    private static String roles(Site site, String name) {
        return database(site)
                .sql("select json_agg(m) from membership m join person p on p.id = m.person where p.name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static void restore(Site site, String name, String roles) {
        database(site)
                .sql("delete from membership where person = (select id from person where name = :name)")
                .param("name", name)
                .update();
        database(site)
                .sql(
                        "insert into membership select * from json_populate_recordset(null::membership, cast(:roles as json))")
                .param("roles", roles)
                .update();
    }

    @Test
    void aReadersPageIsTakenAwayWithinASecond(Site site) {
        var page = site.signIn(READER);
        Timed.atMost(A_SECOND, "a reader's page taken away", () -> {
            site.go(page, "/read");
            page.locator(".book").waitFor();
            return until(
                    "document.querySelector('h1')?.textContent.includes('isn’t yours')",
                    page,
                    site,
                    READER,
                    "delete from membership where person = (select id from person where name = :name)");
        });
    }

    @Test
    void anEditorsPageFollowsALowerRoleWithinASecond(Site site) {
        var page = site.signIn(EDITOR);
        Timed.atMost(A_SECOND, "an editor's page narrowed", () -> {
            site.go(page, "/answers");
            page.locator(".board").waitFor();
            return until(
                    "!document.querySelector('.board')",
                    page,
                    site,
                    EDITOR,
                    "update membership set role = 'VIEWER' where person = (select id from person where name = :name)");
        });
    }

    /** By this test's clock alone: until the browser has begun with the next page, which takes a little longer. */
    @Test
    void whoIsSignedOutIsLedAwayWithinASecond(Site site) {
        Timed.atMost(A_SECOND, "a page led away", () -> {
            var page = site.signIn(EDITOR);
            site.go(page, "/answers");
            page.locator(".board").waitFor();
            assertThat(database(site)
                            .sql("update sign_in set ended_at = now(), ended_by = 'SIGNED_OUT' where ended_at is null"
                                    + " and person = (select id from person where name = :name)")
                            .param("name", EDITOR)
                            .update())
                    .isPositive();
            return Timed.millis(() -> page.waitForURL(
                    Pattern.compile(".*/sign-in.*"), new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT)));
        });
    }
}

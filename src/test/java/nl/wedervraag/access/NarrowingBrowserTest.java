package nl.wedervraag.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
class NarrowingBrowserTest {

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

    private static void takeAllRolesOf(String name, Site site) {
        database(site)
                .sql("delete from membership where person = (select id from person where name = :name)")
                .param("name", name)
                .update();
    }

    /** A second is the goal; a machine that does much else at the same time gets three. */
    private static void soon(String what, Runnable wait) {
        var from = System.nanoTime();
        wait.run();
        System.out.printf("%s: %d ms after the change%n", what, (System.nanoTime() - from) / 1_000_000);
    }

    @Test
    void aReadersPageIsTakenAwaySoon(Site site) {
        var page = site.signIn("Bo");
        site.go(page, "/read");
        page.locator("h1").waitFor();
        takeAllRolesOf("Bo", site);
        soon(
                "reader's page narrowed",
                () -> assertThat(page.locator("h1"))
                        .containsText("isn’t yours", new LocatorAssertions.ContainsTextOptions().setTimeout(3_000)));
    }

    @Test
    void anEditorsPageFollowsALowerRoleSoon(Site site) {
        var page = site.signIn("Anna");
        site.go(page, "/answers");
        page.locator("table, .board").first().waitFor();
        database(site)
                .sql("update membership set role = 'VIEWER' where person = (select id from person where name = :name)")
                .param("name", "Anna Veenstra")
                .update();
        soon(
                "editor's page narrowed",
                () -> assertThat(page.locator(".board"))
                        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(3_000)));
    }
}

package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.line.FaultyLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people in one paragraph, in real browsers, while the line is slow and while server and database are killed. */
@InBrowser(ownNode = true)
class WritingBrowserTest {

    /** Longer by -Dwriting.seconds=60. */
    private static final Duration TYPING = Duration.ofSeconds(Long.getLong("writing.seconds", 6));

    private static final Duration SILENCE = Duration.ofSeconds(7);

    @Test
    void everyLetterOfTwoInOneParagraphIsKept(Site site) {
        typeTogether(site, site.node().url());
    }

    @Test
    void everyLetterIsKeptOnASlowLine(Site site) {
        var port = URI.create(site.node().url()).getPort();
        try (var line = FaultyLine.to(port).delay(Duration.ofMillis(50))) {
            typeTogether(site, line.url());
        }
    }

    private static void typeTogether(Site site, String url) {
        var anna = writer(site, url, "Anna Veenstra", "anna").atEndOfFirst();
        var bas = writer(site, url, "Bas Kuipers", "bas").atStart();
        var end = System.nanoTime() + TYPING.toNanos();
        while (System.nanoTime() < end) {
            anna.typeWord();
            bas.typeWord();
        }
        awaitEqual(anna, bas);
        assertThat(anna.text())
                .as(() -> anna.happened() + "\n" + bas.happened())
                .contains(anna.typed())
                .contains(bas.typed());
        assertThat(stored(site)).isEqualTo(anna.text());
        System.out.printf(
                "two browsers, %d s: %d words of one and %d of the other, all stored%n",
                TYPING.toSeconds(), anna.typed().size(), bas.typed().size());
    }

    @Test
    void whatWasShownAsSavedSurvivesAKilledServer(Site site) {
        var anna = writer(site, site.node().url(), "Anna Veenstra", "kanna").atEndOfFirst();
        var bas = writer(site, site.node().url(), "Bas Kuipers", "kbas").atStart();
        typeWords(10, anna, bas);
        anna.awaitSaved();
        typeWords(3, anna, bas);
        site.node().kill();
        typeWords(5, anna, bas);
        anna.awaitState("unsaved", Duration.ofSeconds(6));
        site.node().startAgain();
        awaitEqual(anna, bas);
        assertThat(anna.seenAsSaved()).isNotEmpty();
        assertThat(stored(site))
                .as(() -> anna.happened() + "\n" + bas.happened())
                .isEqualTo(anna.text())
                .contains(anna.typed())
                .contains(bas.typed());
    }

    @Test
    void whatWasShownAsSavedSurvivesAKilledDatabase(Site site) {
        var anna = writer(site, site.node().url(), "Anna Veenstra", "danna").atEndOfFirst();
        var bas = writer(site, site.node().url(), "Bas Kuipers", "dbas").atStart();
        typeWords(10, anna, bas);
        anna.awaitSaved();
        typeWords(3, anna, bas);
        site.node().killDatabase();
        typeWords(5, anna, bas);
        awaitEqual(anna, bas);
        assertThat(stored(site))
                .as(() -> anna.happened() + "\n" + bas.happened())
                .isEqualTo(anna.text())
                .contains(anna.typed())
                .contains(bas.typed());
    }

    /** Whoever reads along sees it too. */
    @Test
    void theFirstLetterOverApprovedWordingMakesADraftOfIt(Site site) {
        var anna = site.signIn("Anna Veenstra");
        site.go(anna, "/answers");
        var settled = anna.locator(".board tr.row")
                .filter(new Locator.FilterOptions().setHas(anna.locator(".status.approved")))
                .filter(new Locator.FilterOptions()
                        .setHas(anna.locator("small", new Page.LocatorOptions().setHasText("Team"))))
                .first()
                .locator("a");
        var address = site.node().url() + "/" + settled.getAttribute("href");
        var writer = new Writer(anna, "fresh").open(address);
        var bas = new Writer(site.signIn("Bas Kuipers"), "idle").open(address);
        var asking = new Page.LocatorOptions().setHasText("Ask for approval");
        for (var one : List.of(writer, bas)) {
            PlaywrightAssertions.assertThat(one.page().locator(".facts .status"))
                    .hasText("Approved");
            PlaywrightAssertions.assertThat(one.page().locator(".foot vaadin-button", asking))
                    .hasCount(0);
        }
        writer.atStart().typeWord();
        for (var one : List.of(writer, bas)) {
            PlaywrightAssertions.assertThat(one.page().locator(".facts .status"))
                    .hasText("Approved · Draft");
            PlaywrightAssertions.assertThat(one.page().locator(".foot vaadin-button", asking))
                    .isVisible();
        }
    }

    private enum Leaving {
        NAVIGATING,
        CLOSING,
        SIGNING_OUT,
        ASKING_FOR_APPROVAL
    }

    /** Each right after a word, which is still on its way then. */
    @ParameterizedTest
    @EnumSource
    void leavingWaitsForTheLastAcknowledgement(Leaving way, Site site) {
        var port = URI.create(site.node().url()).getPort();
        try (var line = FaultyLine.to(port)) {
            var priya = writer(site, site.node().url(), "Priya Raghunathan", "priya");
            var anna = writer(site, line.url(), "Anna Veenstra", "bye" + way.ordinal() + "x")
                    .atEndOfFirst();
            line.delay(Duration.ofMillis(500));
            anna.typeWord();
            assertThat(anna.state()).isEqualTo("saving");
            leave(anna.page(), way);
            Writer.patiently("the last word is there, once")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        priya.letBrowserWork();
                        return priya.text().split(anna.typed().getFirst(), -1).length == 2;
                    });
        }
    }

    private static void leave(Page page, Leaving way) {
        switch (way) {
            case NAVIGATING -> {
                page.locator(".rail a.entry", new Page.LocatorOptions().setHasText("Today"))
                        .click();
                page.waitForURL("**/today?*");
            }
            case CLOSING -> {
                var address = page.url();
                var next = page.context().newPage();
                page.close();
                next.navigate(address);
                next.locator(".wv-state[data-state=saved]").waitFor();
            }
            case SIGNING_OUT -> {
                page.locator(".person-button").click();
                page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Sign out"))
                        .click();
                page.waitForURL("**/sign-in");
            }
            case ASKING_FOR_APPROVAL -> {
                page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Ask"))
                        .click();
                page.locator(".notice", new Page.LocatorOptions().setHasText("In review since"))
                        .waitFor();
            }
        }
    }

    @Test
    void stateIsVisibleAt320Pixels(Site site) {
        var port = URI.create(site.node().url()).getPort();
        try (var line = FaultyLine.to(port)) {
            var page = site.signInAt(line.url(), "Anna Veenstra", Look.DESK.wide(320));
            page.navigate(line.url() + "/answers");
            var anna = new Writer(page, "narrow").open(line.url() + "/" + Writer.secondOn(page));
            assertStateIsInView(page, "Saved");
            line.hang(FaultyLine.Way.values());
            anna.atStart().typeWord();
            anna.awaitState("unsaved", Duration.ofSeconds(6));
            assertStateIsInView(page, "Not saved");
            Screenshots.take(page, "not-saved", Look.DESK.wide(320));
        }
    }

    private static void assertStateIsInView(Page page, String text) {
        var state = page.locator(".wv-state");
        PlaywrightAssertions.assertThat(state).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(state.innerText()).isEqualTo(text);
    }

    /** Its processes stand still: it takes connections, and answers nobody. */
    @Test
    void nobodyLosesTheirPageWhileTheDatabaseIsSilent(Site site) throws Exception {
        var anna = writer(site, site.node().url(), "Anna Veenstra", "sanna").atEndOfFirst();
        var bas = writer(site, site.node().url(), "Bas Kuipers", "sbas").atStart();
        typeWords(3, anna, bas);
        anna.awaitSaved();
        var address = anna.page().url();
        try (var _ = site.node().withSilentDatabase()) {
            typeWords(3, anna, bas);
            anna.awaitState("unsaved", Duration.ofSeconds(6));
            bas.awaitState("unsaved", Duration.ofSeconds(6));
            // Longer than a statement is waited for.
            var end = System.nanoTime() + SILENCE.toNanos();
            while (System.nanoTime() < end) {
                typeWords(1, anna, bas);
                anna.letBrowserWork();
            }
            assertThat(anna.state()).isEqualTo("unsaved");
            assertThat(anna.page().url()).isEqualTo(address);
            assertThat(anna.page()
                            .locator("vaadin-notification-card, .empty h1")
                            .count())
                    .isZero();
            Screenshots.take(anna.page(), "database-silent", Look.DESK);
        }
        awaitEqual(anna, bas);
        assertThat(stored(site))
                .as(() -> anna.happened() + "\n" + bas.happened())
                .isEqualTo(anna.text())
                .contains(anna.typed())
                .contains(bas.typed());
    }

    private static void typeWords(int count, Writer... writers) {
        for (int word = 0; word < count; word++) {
            Stream.of(writers).forEach(Writer::typeWord);
        }
    }

    private static Writer writer(Site site, String url, String person, String sign) {
        var page = site.signInAt(url, person, Look.DESK);
        page.navigate(url + "/answers");
        return new Writer(page, sign).open(url + "/" + Writer.secondOn(page));
    }

    private static void awaitEqual(Writer one, Writer other) {
        Writer.patiently("equal texts, saved").atMost(Duration.ofSeconds(60)).until(() -> {
            one.letBrowserWork();
            other.letBrowserWork();
            return one.state().equals("saved")
                    && other.state().equals("saved")
                    && one.text().equals(other.text());
        });
    }

    /** As somebody reads it who opens it now. */
    private static String stored(Site site) {
        return writer(site, site.node().url(), "Priya Raghunathan", "priya").text();
    }
}

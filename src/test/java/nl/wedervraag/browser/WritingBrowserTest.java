package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people in one paragraph, in real browsers, while the line is slow and while server and database are killed. */
@InBrowser(ownNode = true)
class WritingBrowserTest {

    /** Longer by -Dwriting.seconds=60. */
    private static final Duration TYPING = Duration.ofSeconds(Long.getLong("writing.seconds", 6));

    @Test
    void everyLetterOfTwoInOneParagraphIsKept(Site site) {
        typeTogether(site, site.node().url());
    }

    @Test
    void everyLetterIsKeptOnASlowLine(Site site) {
        var port = URI.create(site.node().url()).getPort();
        try (var line = DelayLine.to(port, Duration.ofMillis(50))) {
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

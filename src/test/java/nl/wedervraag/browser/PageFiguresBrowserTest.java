package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wedervraag.Figures;
import nl.wedervraag.Timed;
import org.junit.jupiter.api.Test;

/** What a page weighs on its way to a browser, and how soon it shows a letter. */
@InBrowser(ownNode = true)
class PageFiguresBrowserTest {

    private static final int KB = 1024;

    private static final int LETTERS = 60;
    private static final int OTHERS = 10;
    private static final Duration BETWEEN_LETTERS_OF_OTHERS = Duration.ofMillis(200);

    /** Waits of the browser's own report of events: those above 16 ms, each with all letters that it shows at once. */
    private static final String OBSERVE_WAITS = """
            () => {
                window.waits = [];
                new PerformanceObserver(list => list.getEntries()
                        .filter(entry => entry.interactionId && entry.name === 'keydown')
                        .forEach(entry => window.waits.push(entry.duration)))
                    .observe({ type: 'event', durationThreshold: 16 });
            }""";

    @Test
    void pagesAreLight(Site site) {
        var board = site.signIn("Anna Veenstra");
        site.go(board, "/answers");
        var answer = site.node().url() + "/" + Writer.secondOn(board);
        for (var address : List.of(site.node().url() + "/today", answer)) {
            var page = site.anotherPage("Anna Veenstra", Look.DESK);
            var first = load(page, address);
            var second = load(page, address);
            System.out.printf(
                    "%s: %d KB of scripts, %d KB in all; %d KB at the second visit%n",
                    address, first.scripts() / KB, first.all() / KB, second.all() / KB);
            assertThat(first.scripts()).as("scripts of " + address).isLessThanOrEqualTo(200 * KB);
            assertThat(first.all()).as("first visit to " + address).isLessThanOrEqualTo(330 * KB);
            assertThat(second.all()).as("second visit to " + address).isLessThanOrEqualTo(20 * KB);
        }
    }

    /** Bytes on the line, packed and with headers. */
    private record Weight(int scripts, int all) {}

    private static Weight load(Page page, String address) {
        var session = page.context().newCDPSession(page);
        Map<String, String> kinds = new HashMap<>();
        Map<String, Integer> bytes = new HashMap<>();
        session.on(
                "Network.responseReceived",
                event -> kinds.put(request(event), event.get("type").getAsString()));
        session.on(
                "Network.loadingFinished",
                event ->
                        bytes.put(request(event), event.get("encodedDataLength").getAsInt()));
        session.send("Network.enable");
        page.navigate(address);
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        session.detach();
        assertThat(bytes).isNotEmpty();
        return new Weight(
                bytes.entrySet().stream()
                        .filter(one -> "Script".equals(kinds.get(one.getKey())))
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                bytes.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static String request(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    @Test
    @Figures
    void aLetterIsSeenAtOnceWhileTenOthersType(Site site) {
        var board = site.signIn("Anna Veenstra");
        site.go(board, "/answers");
        var anna = new Writer(board, "anna").open(site.node().url() + "/" + Writer.secondOn(board));
        Timed.atMost(Duration.ofMillis(100), "the slowest letter but one", () -> slowestButOne(site, anna));
    }

    private static double slowestButOne(Site site, Writer anna) {
        var page = anna.page();
        page.evaluate(OBSERVE_WAITS);
        var document = (String) page.locator("wv-co-editor").evaluate("editor => editor.document");
        var others = IntStream.range(0, OTHERS)
                .mapToObj(
                        n -> new RemoteWriter(site.node().url(), page.context().cookies(), document))
                .toList();
        try {
            others.forEach(other -> other.typeEvery(BETWEEN_LETTERS_OF_OTHERS));
            anna.atStart();
            page.keyboard()
                    .type("n".repeat(LETTERS), new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(100));
            anna.letBrowserWork();
        } finally {
            others.forEach(RemoteWriter::close);
        }
        anna.awaitSaved();
        var stored = others.stream().mapToInt(RemoteWriter::stored).sum();
        var waits = ((List<?>) page.evaluate("() => window.waits"))
                .stream()
                        .map(Number.class::cast)
                        .mapToLong(Number::longValue)
                        .sorted()
                        .toArray();
        System.out.printf(
                "%d letters, while %d others had %d stored: %d took longer than 16 ms, at most %d ms%n",
                LETTERS, OTHERS, stored, waits.length, waits.length == 0 ? 16 : waits[waits.length - 1]);
        assertThat(stored).as("letters of the others").isGreaterThan(LETTERS);
        return waits.length < 2 ? 16 : waits[waits.length - 2];
    }
}

package nl.wedervraag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first page of somebody unknown, and what first pages weigh on their way to a browser. */
@InBrowser
class FirstPageBrowserTest {

    private static final int KB = 1024;

    @Test
    void visitorIsAskedToSignIn(Site site) {
        var page = site.visit("/", Look.DESK);
        page.waitForURL("**/sign-in");
        page.locator("h1").waitFor();
        assertThat(Accessibility.serious(page)).isEmpty();
        assertThat(site.complaints()).isEmpty();
    }

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
}

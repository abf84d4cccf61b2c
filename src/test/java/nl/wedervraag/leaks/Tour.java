package nl.wedervraag.leaks;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tries exits as somebody, and keeps the marked words among all that the server sent. */
final class Tour implements AutoCloseable {

    private static final long ANSWERS_WITHIN_MILLIS = 5_000;

    private final World world;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final List<String> documents;
    private final Faults faults;
    private long bytes;
    private int visits;

    Tour(World world, String url, Faults faults) {
        this.world = world;
        this.url = url;
        this.faults = faults;
        documents = world.ids("select document from wording order by document");
    }

    SignedInBrowser browser(Caller caller) {
        return new SignedInBrowser(http, url, world.signIn(caller));
    }

    Set<String> words(Caller caller, Way way) {
        var browser = browser(caller);
        switch (way.kind()) {
            case PAGE -> pages(browser, way.addresses());
            case REQUEST -> way.addresses().forEach(browser::get);
            case POST ->
                way.addresses()
                        .forEach(path -> browser.send(browser.request(path)
                                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                                .build()));
            case DOCUMENTS -> documents(browser);
            case PUSH -> push(browser);
            case MANAGEMENT -> way.addresses().forEach(path -> browser.getFrom(world.management(), path));
        }
        bytes += browser.bytes();
        var words = Marked.words(browser.takeReceived());
        browser.leave();
        return words;
    }

    private void pages(SignedInBrowser browser, List<String> addresses) {
        browser.open("/" + addresses.getFirst());
        addresses.stream().skip(1).forEach(browser::navigate);
        visits += addresses.size();
    }

    private void documents(SignedInBrowser browser) {
        for (var document : documents) {
            visits++;
            var socket = Socket.open(browser, "/coediting", url);
            if (socket == null) {
                return;
            }
            socket.say(join(document));
            socket.hears("\"type\":\"presence\"", ANSWERS_WITHIN_MILLIS);
            browser.keep(socket.heard());
            socket.close();
        }
    }

    static String join(String document) {
        return "{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":2}"
                .formatted(document, UUID.randomUUID());
    }

    /** All that can be read, kept open while it changes. */
    private void push(SignedInBrowser browser) {
        visits++;
        browser.open("/read/" + world.position.value());
        var socket = Socket.open(browser, browser.pushAddress(), url);
        if (socket != null) {
            faults.tellOfAChange();
            socket.hears("zq", 1_200);
            browser.keep(socket.heard());
            socket.close();
        }
    }

    long bytes() {
        return bytes;
    }

    int visits() {
        return visits;
    }

    @Override
    public void close() {
        http.close();
    }
}

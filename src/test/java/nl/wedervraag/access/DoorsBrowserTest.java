package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wedervraag.browser.InBrowser;
import nl.wedervraag.browser.Look;
import nl.wedervraag.browser.Site;
import org.junit.jupiter.api.Test;

/** The running program's doors, knocked at with raw requests that a browser would never send. */
@InBrowser
class DoorsBrowserTest {

    private static final List<String> PROTECTING = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy");

    private static final List<String> PATHS = List.of(
            "/", "/today", "/answers", "/read", "/review/x", "/coediting", "/VAADIN/push", "/error", "/nothing-here");

    private record Answer(int status, Map<String, String> headers, String body) {
        String policy() {
            return headers.getOrDefault("content-security-policy", "");
        }

        String location() {
            return headers.getOrDefault("location", "");
        }
    }

    /** One request, byte by byte as given, on a connection of its own. */
    private static Answer send(Site site, String method, String path, String... headers) {
        var uri = URI.create(site.node().url());
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            var request = new StringBuilder("%s %s HTTP/1.1\r\nConnection: close\r\n".formatted(method, path));
            if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
                request.append("Host: ").append(uri.getAuthority()).append("\r\n");
            }
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Content-Length: 0\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return read(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Answer read(BufferedReader reader) throws IOException {
        var status = reader.readLine().split(" ")[1];
        var headers = new TreeMap<String, String>();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            var parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        // Behind a 101 the socket stays open.
        var body = status.equals("101") ? "" : reader.lines().collect(Collectors.joining("\n"));
        return new Answer(Integer.parseInt(status), headers, body);
    }

    private static String signedIn(Site site) {
        var page = site.signIn("Mirjam", Look.DESK);
        return "Cookie: "
                + String.join(
                        "; ",
                        page.context().cookies().stream()
                                .map(cookie -> cookie.name + "=" + cookie.value)
                                .toList());
    }

    private static String[] and(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void everyAnswerHasTheProtectingHeaders(Site site) {
        var cookie = signedIn(site);
        var answers = new TreeMap<String, Answer>();
        for (String path : PATHS) {
            answers.put("anonymous " + path, send(site, "GET", path));
            answers.put("signed in " + path, send(site, "GET", path, cookie));
        }
        answers.put("static", send(site, "GET", "/wedervraag.css"));
        answers.put(
                "not modified",
                send(site, "GET", "/icon.cache.svg", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"));
        answers.put("foreign", send(site, "POST", "/", "Origin: https://evil.example"));
        answers.put("refused socket", send(site, "GET", "/coediting", "Upgrade: websocket", "Connection: Upgrade"));
        answers.put("refused path", send(site, "GET", "/a/%2e%2e/b;c//d"));
        answers.put("unknown method", send(site, "BREW", "/"));
        answers.forEach((name, answer) -> assertThat(answer.headers.keySet())
                .as("%s answered %d", name, answer.status)
                .containsAll(PROTECTING));
    }

    @Test
    void pagesRunNoScriptButTheirOwn(Site site) {
        var first = send(site, "GET", "/sign-in").policy();
        var second = send(site, "GET", "/sign-in").policy();
        assertThat(first)
                .contains("script-src 'nonce-")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(first.split(";")[1]).doesNotContain("unsafe-inline").isNotEqualTo(second.split(";")[1]);
    }

    @Test
    void nothingOfAnotherOriginIsHeardAtAnyDoor(Site site) {
        var cookie = signedIn(site);
        var own = URI.create(site.node().url());
        var origins = List.of(
                "https://evil.example",
                "null",
                "http://127.0.0.1:1",
                "https://127.0.0.1:" + own.getPort(),
                "http://localhost:" + own.getPort(),
                "http://127.0.0.1:" + own.getPort() + ".evil.example",
                "http://evil.example:" + own.getPort(),
                "");
        // The others want a token from a page of ours beside it.
        var open = List.of("GET /coediting", "GET /VAADIN/push?v-r=push", "POST /?v-r=uidl&v-uiId=0");
        var doors = Map.of(
                "GET /coediting", true,
                "GET /VAADIN/push?v-r=push", true,
                "POST /?v-r=uidl&v-uiId=0", false,
                "POST /sign-in", false,
                "POST /logout", false,
                "PUT /today", false,
                "DELETE /today", false,
                "OPTIONS /today", false);
        doors.forEach((door, socket) -> {
            var method = door.split(" ")[0];
            var path = door.split(" ")[1];
            String[] upgrade = socket
                    ? new String[] {
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
                    }
                    : new String[0];
            for (String origin : origins) {
                assertThat(send(site, method, path, and(upgrade, cookie, "Origin: " + origin)).status)
                        .as("%s from %s", door, origin)
                        .isEqualTo(403);
            }
            assertThat(send(site, method, path, and(upgrade, cookie)).status)
                    .as("%s from no origin", door)
                    .isEqualTo(403);
            assertThat(send(
                                    site,
                                    method,
                                    path,
                                    and(
                                            upgrade,
                                            cookie,
                                            "Origin: " + site.node().url()))
                            .status)
                    .as("%s from our own", door)
                    .matches(status -> status != 403 || !open.contains(door));
        });
    }

    @Test
    void aStrangersNameThatPointsHereIsNotOurs(Site site) {
        var port = URI.create(site.node().url()).getPort();
        assertThat(send(site, "POST", "/", "Host: evil.example:" + port, "Origin: http://evil.example:" + port).status)
                .isEqualTo(403);
    }

    @Test
    void noSpellingOfAPathOpensItToAnybody(Site site) {
        for (String path : List.of(
                "/today",
                "/answers",
                "/read",
                "/review/x",
                "/people",
                "/people/x",
                "/account",
                "/coediting",
                "/error",
                "/actuator",
                "/actuator/health",
                "/readiness",
                "/metrics",
                "/VAADIN",
                "/VAADIN/push",
                "/nothing-here",
                "/data",
                "/application.yaml",
                "/db/migration/V1__access.sql")) {
            for (String spelling : spellings(path)) {
                var answer = send(site, "GET", spelling);
                var closed = answer.status == 400
                        || answer.status == 401
                        || answer.status == 403
                        || answer.status == 404
                        || answer.status == 302 && answer.location().endsWith("/sign-in");
                assertThat(closed).as("%s answered %s", spelling, answer).isTrue();
            }
        }
    }

    private static List<String> spellings(String path) {
        var last = path.substring(path.length() - 1);
        return List.of(
                path,
                path.substring(1),
                "/" + path,
                path + "/",
                path + "//",
                path + ";x",
                path + ";x=y/..",
                "/;x" + path,
                path + "%2f",
                path + "%00",
                path + ".json",
                path + "/.",
                path + "/..;/",
                "/." + path,
                "/x/.." + path,
                "/%2e%2e" + path,
                "/VAADIN/.." + path,
                "/VAADIN/..;" + path,
                "/sign-in/.." + path,
                "/sign-in;" + path,
                "/fonts/..%2f" + path.substring(1),
                path.toUpperCase(Locale.ROOT),
                path.substring(0, path.length() - 1) + "%%%02x".formatted((int) last.charAt(0)));
    }

    /** Vaadin hears these from anybody; they lead to the sign-in page. */
    @Test
    void theFrameworksOwnRequestsShowNobodyAnything(Site site) {
        for (String path : List.of("/today", "/answers", "/VAADIN", "/")) {
            var uidl = send(site, "GET", path + "?v-r=uidl&v-uiId=0");
            assertThat(uidl.status == 302
                            || uidl.body.contains("sessionExpired")
                            || uidl.body.contains("\"changes\":{}"))
                    .as("%s answered %s", path, uidl)
                    .isTrue();
            var init = send(site, "GET", path + "?v-r=init&location=today&query=");
            assertThat(init.body).as(path).doesNotContain("person-button", "Good ");
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites(Site site) {
        var page = site.signIn("Mirjam", Look.DESK);
        assertThat(page.context().cookies()).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).as(cookie.name).isTrue();
            assertThat(cookie.sameSite).as(cookie.name).isNotNull();
            assertThat(cookie.sameSite.name()).as(cookie.name).isNotEqualTo("NONE");
            assertThat(cookie.path).isEqualTo("/");
        });
        assertThat(page.evaluate("document.cookie")).isEqualTo("");
        assertThat(page.url()).doesNotContain("jsessionid");
    }

    @Test
    void theSessionsIdAloneOpensNothing(Site site) {
        var page = site.signIn("Mirjam", Look.DESK);
        var session = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
        var answer = send(site, "GET", "/today", "Cookie: JSESSIONID=" + session.value);
        assertThat(answer.status).isEqualTo(302);
        assertThat(answer.location()).endsWith("/sign-in");
    }

    @Test
    void nothingChangesByGet(Site site) {
        var cookie = signedIn(site);
        for (String path : List.of("/logout", "/sign-out", "/sign-in", "/login")) {
            send(site, "GET", path, cookie);
            assertThat(send(site, "GET", "/today", cookie).status).as(path).isEqualTo(200);
        }
    }
}

package nl.wedervraag.leaks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wedervraag.paper.Paper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks to the server as the pages do, without drawing them: everything that the server sends goes through {@link #received},
 * as it came.
 */
final class SignedInBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final StringBuilder received = new StringBuilder();
    private long bytes;
    private int page;
    private String key = "";
    private String pushId = "";
    private int heard;
    private int said;

    SignedInBrowser(HttpClient http, String url, @Nullable String token) {
        this.http = http;
        this.url = url;
        if (token != null) {
            cookies.put("wedervraag-sign-in", token);
        }
    }

    /** What came since this was last asked. */
    String takeReceived() {
        var taken = received.toString();
        received.setLength(0);
        return taken;
    }

    long bytes() {
        return bytes;
    }

    void keep(String what) {
        received.append(what).append('\n');
        bytes += what.length();
    }

    String url() {
        return url;
    }

    HttpClient http() {
        return http;
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** The same browser at another server. */
    HttpResponse<String> getFrom(String server, String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .GET()
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            var response = http.send(request, SignedInBrowser::legible);
            response.headers().allValues("Set-Cookie").forEach(this::learn);
            response.headers().map().forEach((name, values) -> keep(name + ": " + values));
            keep(response.body());
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As whoever has the answer before them reads it. */
    private static HttpResponse.BodySubscriber<String> legible(HttpResponse.ResponseInfo answer) {
        boolean paper = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/pdf");
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArray(),
                bytes -> paper ? Paper.of(bytes).everything() : new String(bytes, StandardCharsets.UTF_8));
    }

    private void learn(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    /** Opens a page of its own at the path, as loading it does. */
    HttpResponse<String> open(String path) {
        var parts = parts(path);
        var begun = get("/?v-r=init&location=%s&query=%s".formatted(encoded(parts[0]), encoded(parts[1])));
        if (begun.statusCode() != 200) {
            return begun;
        }
        var config = JSON.readTree(begun.body()).path("appConfig");
        page = config.path("v-uiId").asInt();
        var first = config.path("uidl");
        key = first.path("Vaadin-Security-Key").asString();
        pushId = first.path("Vaadin-Push-ID").asString("");
        heard = first.path("syncId").asInt();
        said = 0;
        return navigate(path);
    }

    /** Goes to another path on the page that is open. */
    HttpResponse<String> navigate(String path) {
        var parts = parts(path);
        var data = JSON.createObjectNode();
        data.put("route", parts[0]);
        data.put("query", parts[1]);
        data.put("appShellTitle", "");
        data.putNull("historyState");
        data.put("trigger", "history");
        var event = JSON.createObjectNode();
        event.put("type", "event");
        event.put("node", 1);
        event.put("event", "ui-navigate");
        event.set("data", data);
        return say(event, url);
    }

    HttpRequest.Builder saying(JsonNode act) {
        var message = message();
        message.putArray("rpc").add(act);
        return posting(message);
    }

    private ObjectNode message() {
        var message = JSON.createObjectNode();
        message.put("csrfToken", key);
        message.put("syncId", heard);
        message.put("clientId", said);
        return message;
    }

    private HttpRequest.Builder posting(ObjectNode message) {
        return request("/?v-r=uidl&v-uiId=" + page)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()));
    }

    /** Says that the page is left, as browsers do: else the server would show it anew after every change. */
    void leave() {
        if (!key.isEmpty()) {
            var message = message();
            message.putArray("rpc");
            message.put("UNLOAD", true);
            send(posting(message).header("Origin", url).build());
            key = "";
        }
    }

    private HttpResponse<String> say(JsonNode act, String origin) {
        var answer = send(saying(act).header("Origin", origin).build());
        if (answer.body().contains("Synchronization Error") || answer.body().contains("Cookies disabled")) {
            throw new IllegalStateException(answer.body());
        }
        var from = answer.body().indexOf('{');
        if (answer.statusCode() == 200 && from >= 0) {
            var told = JSON.readTree(answer.body().substring(from));
            heard = told.path("syncId").asInt(heard);
            said = told.path("clientId").asInt(said + 1);
        }
        return answer;
    }

    String pushAddress() {
        return "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;charset=UTF-8&X-atmo-protocol=true"
                .formatted(page, pushId)
                .replace(";charset", "%3Bcharset");
    }

    private static String[] parts(String path) {
        var relative = path.startsWith("/") ? path.substring(1) : path;
        var split = relative.split("\\?", 2);
        return new String[] {split[0], split.length == 2 ? split[1] : ""};
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

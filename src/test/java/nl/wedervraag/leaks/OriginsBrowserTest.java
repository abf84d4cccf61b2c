package nl.wedervraag.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;
import nl.wedervraag.Application;
import nl.wedervraag.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Only pages of ours change something or open a socket, and reading changes nothing. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginsBrowserTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private World world;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("wedervraag.management.port", () -> 0);
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    void fill() {
        world = new World(application);
    }

    @AfterAll
    void leave() {
        http.close();
    }

    private String own() {
        return "http://127.0.0.1:" + port;
    }

    private List<@Nullable String> foreign() {
        return java.util.Arrays.asList(
                "https://elsewhere.example",
                "http://127.0.0.1:" + (port + 1),
                "https://127.0.0.1:" + port,
                "null",
                null);
    }

    private SignedInBrowser browser() {
        var browser = new SignedInBrowser(http, own(), world.signIn(Caller.LEAD));
        browser.open("/today");
        return browser;
    }

    private int post(SignedInBrowser browser, String path, @Nullable String origin) {
        var request = browser.request(path).POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return browser.send(request.build()).statusCode();
    }

    @Test
    void onlyOwnPagesSendAnything() {
        var browser = browser();
        Way.table(world)
                .forEach((exit, way) -> way.addresses().forEach(address -> {
                    var path = address.startsWith("/") ? address : "/" + address;
                    foreign()
                            .forEach(origin -> assertThat(post(browser, path, origin))
                                    .as("%s from %s", path, origin)
                                    .isIn(400, 403));
                }));
        var messages = "/?v-r=uidl&v-uiId=0";
        foreign().forEach(origin -> assertThat(post(browser, messages, origin)).isEqualTo(403));
        assertThat(post(browser, messages, own())).isNotEqualTo(403);
    }

    @Test
    void onlyOwnPagesOpenSockets() {
        var browser = browser();
        for (var path : List.of("/coediting", browser.pushAddress())) {
            foreign()
                    .forEach(origin -> assertThat(Socket.open(browser, path, origin))
                            .as("%s from %s", path, origin)
                            .isNull());
            var socket = Socket.open(browser, path, own());
            assertThat(socket).as(path).isNotNull();
            if (socket != null) {
                socket.close();
            }
        }
    }

    @Test
    void readingChangesNothing() {
        var browser = browser();
        var before = everything();
        var acts = acts();
        Way.table(world)
                .forEach((exit, way) -> way.addresses()
                        .forEach(address -> browser.get(address.startsWith("/") ? address : "/" + address)));
        assertThat(everything()).isEqualTo(before);
        assertThat(acts()).as("but what was taken along is recorded").isEqualTo(acts);
    }

    private List<String> acts() {
        return world.ids("select seq::text from audit_act where act <> 'BOOK_EXPORTED' order by seq");
    }

    /** All rows of all tables, but when a sign-in was last used, and acts. */
    private List<String> everything() {
        return world
                .ids(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select') and relname not like 'audit%' order by 1")
                .stream()
                .map(table -> table + " "
                        + world
                                .ids(
                                        "select coalesce(md5(string_agg((to_jsonb(t) - 'used_at')::text, ',' order by t::text)), '') from "
                                                + table + " t")
                                .stream()
                                .collect(Collectors.joining()))
                .toList();
    }
}

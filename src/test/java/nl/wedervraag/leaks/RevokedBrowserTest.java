package nl.wedervraag.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.wedervraag.Application;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.People;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.Positions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is open when a right is lowered or ends: told within a second, and nothing that isn't theirs comes after. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevokedBrowserTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final long A_SECOND = 1_000;
    private static final long PATIENCE = 10_000;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private World world;

    enum Act {
        LOWERED,
        REMOVED,
        SIGNED_OUT,
        DEACTIVATED
    }

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

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private SignedInBrowser browser(Caller caller) {
        return new SignedInBrowser(http, url(), world.signIn(caller));
    }

    private Socket coediting(SignedInBrowser browser, String document) {
        var socket = Objects.requireNonNull(Socket.open(browser, "/coediting", url()));
        socket.say(Tour.join(document));
        assertThat(socket.hears("\"type\":\"init\"", 10_000)).isTrue();
        return socket;
    }

    private String document() {
        return world.ids(
                        "select w.document from wording w join answer a on a.id = w.answer where a.position = '%s' order by 1"
                                .formatted(world.position.value()))
                .getFirst();
    }

    private List<String> views() {
        var address =
                world.ids("""
                select format('%s/%s', position, question) from answer where position = '%s' order by 1
                """.formatted("%s", "%s", world.position.value())).getFirst();
        var review = world.ids(
                        "select r.id from review r join wording w on w.id = r.wording join answer a on a.id = w.answer"
                                + " where a.position = '" + world.position.value() + "' order by 1")
                .getFirst();
        return List.of(
                "/today",
                "/answers/" + world.position.value(),
                "/answers/" + address + "/en",
                "/review/" + review,
                "/read/" + world.position.value());
    }

    private void act(Act act, PersonId person) {
        var roles = application.getBean(Memberships.class);
        var people = application.getBean(People.class);
        world.as(Caller.ADMINISTRATOR, () -> {
            switch (act) {
                case LOWERED -> roles.give(person, Role.VIEWER, Scope.of(world.team));
                case REMOVED -> roles.take(person, Role.EDITOR, Scope.of(world.team));
                case SIGNED_OUT -> people.signOutEverywhere(person);
                case DEACTIVATED -> people.deactivate(person);
            }
            return true;
        });
    }

    /** The machine may be busy with other things: of three times, the best counts. */
    @ParameterizedTest
    @EnumSource(Act.class)
    void whatIsOpenIsToldWithinASecond(Act act) {
        var times = IntStream.range(0, 3).mapToObj(round -> told(act)).toList();
        System.out.printf("%s: %s%n", act, times);
        assertThat(times.stream().mapToLong(Told::socketMillis).min().orElseThrow())
                .isLessThanOrEqualTo(A_SECOND);
        assertThat(times.stream().mapToLong(Told::pagesMillis).min().orElseThrow())
                .isLessThanOrEqualTo(A_SECOND);
    }

    private record Told(long socketMillis, long pagesMillis) {}

    private Told told(Act act) {
        var person = world.hire(Role.EDITOR);
        var browser = new SignedInBrowser(http, url(), world.signIn(person));
        var pages = views().stream().map(view -> open(browser, view)).toList();
        var socket = coediting(browser, document());
        act(act, person);
        var committed = System.nanoTime();
        int code = socket.closed().orTimeout(PATIENCE, TimeUnit.MILLISECONDS).join();
        long closed = millis(committed, System.nanoTime());
        assertThat(code).isIn(codes(act));
        pages.forEach(push -> assertThat(push.hears("{", PATIENCE)).isTrue());
        long moved = pages.stream()
                .mapToLong(push -> millis(committed, push.lastHeard()))
                .max()
                .orElseThrow();
        pages.forEach(push -> assertThat(kept(push.heard())).isEmpty());
        pages.forEach(Socket::close);
        return new Told(closed, moved);
    }

    private Socket open(SignedInBrowser browser, String view) {
        browser.open(view);
        var push = Objects.requireNonNull(Socket.open(browser, browser.pushAddress(), url()));
        push.hears("X-Atmosphere", 200);
        push.forget();
        return push;
    }

    /**
     * Whoever is deactivated loses sign-in and rights at once: either may be noticed first. Where the pages are led away
     * before, the container ends their session's sockets by its own code.
     */
    private static List<Integer> codes(Act act) {
        return switch (act) {
            case LOWERED, REMOVED -> List.of(4403);
            case SIGNED_OUT -> List.of(4401, 1008);
            case DEACTIVATED -> List.of(4401, 4403, 1008);
        };
    }

    /** Words in it that are kept from a viewer of the team. */
    private List<Marked> kept(String heard) {
        var words = Marked.words(heard);
        return world.texts.stream()
                .filter(text -> words.contains(text.word()) && !Caller.VIEWER.may(text))
                .toList();
    }

    @Test
    void whoWritesAPositionThatIsClosedReadsOnWithinASecond() {
        var socket = coediting(browser(Caller.EDITOR), document());
        var positions = application.getBean(Positions.class);
        world.as(Caller.LEAD, () -> {
            positions.close(world.position);
            return true;
        });
        try {
            assertThat(socket.hears("\"access\":\"read\"}", A_SECOND)).isTrue();
        } finally {
            world.as(Caller.LEAD, () -> {
                positions.reopen(world.position);
                return true;
            });
            socket.close();
        }
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }
}

package nl.wedervraag.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import nl.wedervraag.Alone;
import nl.wedervraag.Application;
import nl.wedervraag.Timed;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.People;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is open when a right is lowered or ends: told within a second, and nothing that isn't theirs comes after. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Alone
class RevokedBrowserTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PUSH_IS_OPEN = "|";

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

    private Socket coediting(SignedInBrowser browser, String document, String access) {
        var socket = Objects.requireNonNull(Socket.open(browser, "/coediting", url()));
        socket.say(Tour.join(document));
        assertThat(socket.hears("\"access\":\"%s\"".formatted(access), PATIENCE.toMillis()))
                .isTrue();
        return socket;
    }

    private String document(PositionId position) {
        return world.ids(
                        "select w.document from wording w join answer a on a.id = w.answer where a.position = '%s' order by 1"
                                .formatted(position.value()))
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

    /** As one of this node's pages does it. */
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

    /** As another node does it whose notice is lost. */
    private void actElsewhere(Act act, PersonId person) {
        JdbcClient.create(DATABASE.asApplication())
                .sql(
                        switch (act) {
                            case LOWERED -> "update membership set role = 'VIEWER' where person = ?";
                            case REMOVED -> "delete from membership where person = ?";
                            case SIGNED_OUT ->
                                "update sign_in set ended_at = now(), ended_by = 'SIGNED_OUT' where person = ?";
                            case DEACTIVATED -> "update person set deactivated_at = now() where id = ?";
                        })
                .param(person.value())
                .update();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whatIsOpenIsToldWithinASecond(Act act) {
        Timed.atMost(A_SECOND, "%s here".formatted(act), () -> told(act, this::act));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void whatIsOpenIsToldWithinASecondOfWhatAnotherNodeDid(Act act) {
        Timed.atMost(A_SECOND, "%s elsewhere".formatted(act), () -> told(act, this::actElsewhere));
    }

    /** The milliseconds from the commit until the last of this person's sockets was ended and the last page was told. */
    private double told(Act act, BiConsumer<Act, PersonId> done) {
        var person = world.hire(Role.EDITOR);
        var browser = new SignedInBrowser(http, url(), world.signIn(person));
        var pages = views().stream().map(view -> open(browser, view)).toList();
        var sockets = List.of(
                coediting(browser, document(world.position), "write"),
                coediting(browser, document(world.closed), "read"));
        done.accept(act, person);
        var committed = System.nanoTime();
        var moments = new ArrayList<Long>();
        for (var socket : sockets) {
            int code = socket.closed()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            assertThat(code).isIn(codes(act));
            moments.add(socket.closedAt());
        }
        for (var push : pages) {
            assertThat(push.hears("{", PATIENCE.toMillis())).isTrue();
            assertThat(kept(push.heard())).isEmpty();
            moments.add(push.lastHeard());
            push.close();
        }
        return (Collections.max(moments) - committed) / 1e6;
    }

    private Socket open(SignedInBrowser browser, String view) {
        browser.open(view);
        var push = Objects.requireNonNull(Socket.open(browser, browser.pushAddress(), url()));
        assertThat(push.hears(PUSH_IS_OPEN, PATIENCE.toMillis())).isTrue();
        push.forget();
        return push;
    }

    /** Whoever is deactivated loses sign-in and rights at once: either may be noticed first. */
    private static List<Integer> codes(Act act) {
        return switch (act) {
            case LOWERED, REMOVED -> List.of(4403);
            case SIGNED_OUT -> List.of(4401);
            case DEACTIVATED -> List.of(4401, 4403);
        };
    }

    /** The next request ends the session of the pages, and the container would end its sockets without saying why. */
    @Test
    void aSocketSaysThatTheSignInIsOverAlsoWhenAPageNoticedItFirst() {
        var person = world.hire(Role.EDITOR);
        var browser = new SignedInBrowser(http, url(), world.signIn(person));
        browser.open("/today");
        var socket = coediting(browser, document(world.position), "write");
        actElsewhere(Act.SIGNED_OUT, person);
        browser.get("/today");
        assertThat(socket.closed()
                        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .join())
                .isEqualTo(4401);
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
        Timed.atMost(
                A_SECOND,
                "closed here",
                () -> closed(() -> {
                    world.as(Caller.LEAD, () -> {
                        application.getBean(Positions.class).close(world.position);
                        return true;
                    });
                }));
    }

    @Test
    void whoWritesAPositionThatAnotherNodeClosesReadsOnWithinASecond() {
        Timed.atMost(
                A_SECOND,
                "closed elsewhere",
                () -> closed(() -> JdbcClient.create(DATABASE.asApplication())
                        .sql("with closed as (update position set closed = true where id = ? returning id)"
                                + " insert into change (topic, subject) select 'position', id from closed")
                        .param(world.position.value())
                        .update()));
    }

    private double closed(Runnable close) {
        var socket = coediting(browser(Caller.EDITOR), document(world.position), "write");
        close.run();
        var committed = System.nanoTime();
        try {
            assertThat(socket.hears("\"access\":\"read\"}", PATIENCE.toMillis()))
                    .isTrue();
            return (socket.lastHeard() - committed) / 1e6;
        } finally {
            world.as(Caller.LEAD, () -> {
                application.getBean(Positions.class).reopen(world.position);
                return true;
            });
            socket.close();
        }
    }
}

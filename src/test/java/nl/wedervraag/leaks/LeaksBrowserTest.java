package nl.wedervraag.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wedervraag.Application;
import nl.wedervraag.answers.DraftsFollowed;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A word in each text that isn't live, and everybody at every exit: who may not see it receives it by none. */
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Leak.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaksBrowserTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Autowired
    ApplicationContext application;

    @Autowired
    Leak leak;

    @LocalServerPort
    int port;

    private World world;
    private Faults faults;
    private Tour tour;
    private Map<String, Way> table;
    private final Map<Caller, Map<String, Set<String>>> received = new EnumMap<>(Caller.class);

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("wedervraag.management.port", () -> 0);
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    void fill() {
        world = new World(application);
        DraftsFollowed.in(application).follow();
        faults = new Faults(DATABASE, leak);
        tour = new Tour(world, "http://127.0.0.1:" + port, faults);
        table = Way.table(world);
    }

    @AfterAll
    void leave() {
        tour.close();
        DATABASE.close();
    }

    private Set<String> wordsKeptFrom(Caller caller) {
        return world.texts.stream()
                .filter(text -> !caller.may(text))
                .map(Marked::word)
                .collect(Collectors.toSet());
    }

    private List<Marked> texts(Set<String> words) {
        return world.texts.stream().filter(text -> words.contains(text.word())).toList();
    }

    @Test
    void everyExitStandsInTheTable() {
        assertThat(new Exits(application).found()).isEqualTo(table.keySet());
    }

    @Test
    void anExitThatIsNewIsNoticed() {
        var found = new TreeSet<>(new Exits(application).found());
        found.add("page /export");
        assertThat(found).isNotEqualTo(table.keySet());
    }

    @Test
    void nobodyReceivesAWordThatIsKeptFromThem() {
        everywhere()
                .forEach((caller, exits) -> exits.forEach((exit, words) -> {
                    var leaked = new TreeSet<>(words);
                    leaked.retainAll(wordsKeptFrom(caller));
                    assertThat(texts(leaked)).as("%s at %s", caller, exit).isEmpty();
                }));
    }

    @Test
    void whoeverMaySeeATextReceivesIt() {
        for (var caller : List.of(Caller.COMPANY_EDITOR, Caller.COMPANY_LEAD, Caller.EDITOR, Caller.LEAD)) {
            assertThat(missed(caller))
                    .filteredOn(text -> !text.live())
                    .as(caller.name())
                    .isEmpty();
        }
        assertThat(missed(Caller.COMPANY_VIEWER)).filteredOn(Marked::live).isEmpty();
        // The company's is read where nothing nearer is live: in the other team.
        assertThat(missed(Caller.VIEWER))
                .filteredOn(text -> text.live() && text.kept() != Caller.Kept.COMPANY)
                .isEmpty();
        assertThat(missed(Caller.OTHER_VIEWER)).filteredOn(Marked::live).isEmpty();
    }

    /** Texts that the caller may see and received nowhere. */
    private List<Marked> missed(Caller caller) {
        return missed(caller, everywhere().getOrDefault(caller, Map.of()));
    }

    private List<Marked> missed(Caller caller, Map<String, Set<String>> exits) {
        var received = exits.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return world.texts.stream()
                .filter(text -> caller.may(text) && !received.contains(text.word()))
                .toList();
    }

    /** What everybody receives at every exit that could leak to them, tried once. */
    private Map<Caller, Map<String, Set<String>>> everywhere() {
        if (received.isEmpty()) {
            for (var caller : Caller.values()) {
                var exits = new TreeMap<String, Set<String>>();
                // To whoever may see everything nothing can leak: they only have to receive it somewhere.
                boolean mayAll = wordsKeptFrom(caller).isEmpty();
                table.forEach((exit, way) -> {
                    if (!mayAll || !missed(caller, exits).isEmpty()) {
                        exits.put(exit, tour.words(caller, way));
                    }
                });
                received.put(caller, exits);
            }
            System.out.printf(
                    "%d exits, %d callers, %d texts: %d visits, %d characters received%n",
                    table.size(), Caller.values().length, world.texts.size(), tour.visits(), tour.bytes());
        }
        return received;
    }

    @Test
    void aFaultAtAnyExitIsCaught() {
        var caught = new TreeSet<String>();
        table.forEach((exit, way) -> faults.with(way.fault(), () -> {
            var kept = wordsKeptFrom(Caller.VIEWER);
            kept.add(Faults.INJECTED);
            if (way.oneByOne().anyMatch(one -> !Collections.disjoint(tour.words(Caller.VIEWER, one), kept))) {
                caught.add(exit);
            }
        }));
        assertThat(caught).isEqualTo(table.keySet());
        System.out.printf("%d of %d faults caught%n", caught.size(), table.size());
    }
}

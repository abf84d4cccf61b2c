package nl.wedervraag.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wedervraag.Application;
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

/** A word in each text that isn't live, and a table of all exits: by each, a fault of ours would be seen to let one out. */
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

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    void fill() {
        world = new World(application);
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
    void aFaultAtAnyExitIsCaught() {
        var caught = new TreeSet<String>();
        table.forEach((exit, way) -> faults.with(way.fault(), () -> {
            var kept = wordsKeptFrom(Caller.VIEWER);
            kept.add(Faults.INJECTED);
            var words = tour.words(Caller.VIEWER, way);
            words.retainAll(kept);
            if (!words.isEmpty()) {
                caught.add(exit);
            }
        }));
        assertThat(caught).isEqualTo(table.keySet());
        System.out.printf("%d of %d faults caught%n", caught.size(), table.size());
    }
}

package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The rooms and which way their doors open. */
class ModularityTests {

    /** From the top of the house to its ground; a door opens to what stands further down, never to what stands beside. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("demo", "operating"),
            Set.of("stories", "challenges", "facts"),
            Set.of("answers"),
            Set.of("reading"),
            Set.of("search", "setup", "notes", "discussion"),
            Set.of("positions"),
            Set.of("questions", "publishing"),
            Set.of("oversight", "coediting"),
            Set.of("access"),
            Set.of("audit", "check", "cluster", "editorial", "paper"),
            Set.of("shared"),
            Set.of("database"));

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void roomsUseOnlyWhatTheirNeighboursOffer() {
        MODULES.verify();
    }

    @Test
    void everyRoomHasItsFloor() {
        assertThat(MODULES.stream().map(ModularityTests::name)).containsExactlyInAnyOrderElementsOf(floors().keySet());
    }

    @Test
    void doorsOpenDownwardsOnly() {
        var floors = floors();
        assertThat(MODULES.stream()
                        .flatMap(room -> neighbours(room).stream()
                                .filter(other -> floors.getOrDefault(other, 0) <= floors.getOrDefault(name(room), 0))
                                .map(other -> name(room) + " → " + other)))
                .isEmpty();
    }

    @Test
    void readingKnowsNothingOfDrafts() {
        assertThat(neighbours(MODULES.getModuleByName("reading").orElseThrow())).doesNotContain("answers");
    }

    /** It would take the place of the product's own, and with it of what that allows. */
    @Test
    void noPackageIsDescribedASecondTimeBesideTheTests() throws IOException {
        var main = Path.of("src", "main", "java");
        var test = Path.of("src", "test", "java");
        try (Stream<Path> files = Files.walk(test)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .filter(file -> Files.exists(main.resolve(test.relativize(file)))))
                    .isEmpty();
        }
    }

    private static Set<String> neighbours(ApplicationModule room) {
        return room.getDirectDependencies(MODULES, DependencyType.values()).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(other -> !other.equals(name(room)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Integer> floors() {
        var floors = new TreeMap<String, Integer>();
        for (var floor = 0; floor < FLOORS.size(); floor++) {
            for (var room : FLOORS.get(floor)) {
                floors.put(room, floor);
            }
        }
        return floors;
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}

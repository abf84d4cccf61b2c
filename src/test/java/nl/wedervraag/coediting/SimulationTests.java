package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.wedervraag.Slow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The browser's own client and the product's own authority, in all the trouble that a seed can think of, on virtual time:
 * lines that are slow, stall, are cut at one end or both, lose and repeat messages; pages that are reloaded, crash, are
 * left, hidden, opened twice; nodes that are restarted or killed, and miss each other's notices; a database that is slow,
 * away, or doesn't say what became of a commit; rights that come and go.
 *
 * <p>Each run is made by its seed alone. A failure names the seed, what was found, and the smallest run that was found to
 * fail too, which {@code -Dsimulation.spec} runs again. A short one runs in each build.
 */
@Slow
class SimulationTests {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final long OPERATIONS = Long.getLong("simulation.operations", 30_000);
    private static final long SEED = Long.getLong("simulation.seed", 20261128);
    private static final @Nullable String SPEC = System.getProperty("simulation.spec");
    private static final int PROCESSES = SPEC != null ? 1 : Integer.getInteger("simulation.processes", 1);
    private static final SimulatedBrowsers.Errors errors = new SimulatedBrowsers.Errors();

    @BeforeAll
    static void listen() {
        errors.listen();
    }

    @AfterAll
    static void close() {
        errors.close();
    }

    /** Every page, every node, the log from its first commit, and snapshot with tail: the same, with no letter missing. */
    @Test
    void everyoneComesToWhatTheLogSays() {
        var reports = IntStream.range(0, PROCESSES)
                .parallel()
                .mapToObj(i -> SimulatedBrowsers.run(
                        task().put("seed", SEED + i * 1_000_000L).put("operations", OPERATIONS / PROCESSES)))
                .toList();
        reports.forEach(report -> System.out.println("simulation " + report.path("total")));
        assertThat(reports).allSatisfy(SimulationTests::assertNothingWasFound);
        if (SPEC != null) {
            return;
        }
        assertThat(reports).allSatisfy(report -> {
            var total = report.path("total");
            assertThat(total.path("operations").longValue()).isGreaterThanOrEqualTo(OPERATIONS / PROCESSES);
            assertThat(total.path("commits").longValue()).isGreaterThan(OPERATIONS / PROCESSES / 10);
            assertThat(total.path("restarts").longValue()).isGreaterThan(OPERATIONS / PROCESSES / 5_000);
            assertThat(total.path("cuts").longValue()).isGreaterThan(OPERATIONS / PROCESSES / 1_000);
            assertThat(total.path("reloads").longValue()).isGreaterThan(OPERATIONS / PROCESSES / 1_000);
        });
    }

    @Test
    void keepsCommitsThatArriveWhileCatchingUp() {
        assertHolds("keepsCommitsThatArriveWhileCatchingUp");
    }

    @Test
    void offlineEditsSurviveReload() {
        assertHolds("offlineEditsSurviveReload");
    }

    @Test
    void aRefusedJoinLeavesTheOthersAlone() {
        assertHolds("aRefusedJoinLeavesTheOthersAlone");
    }

    @Test
    void nothingTypedOnADeadLinkIsLost() {
        assertHolds("nothingTypedOnADeadLinkIsLost");
    }

    @Test
    void noticesADeadLinkWithinFiveSeconds() {
        assertHolds("noticesADeadLinkWithinFiveSeconds");
    }

    @Test
    void initIsOneSnapshot() {
        assertHolds("initIsOneSnapshot");
    }

    /** A client with a fault made on purpose; each has to be found. */
    record Sabotage(String name, String file, String find, String replace) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sabotage> sabotages() {
        return List.of(
                new Sabotage(
                        "commits that arrive while catching up are dropped",
                        "client/session.ts",
                        "this.text.put(message);",
                        "if (this.phase !== 'catchingUp') this.text.put(message);"),
                new Sabotage(
                        "what is kept is older than what was sent",
                        "client/keeper.ts",
                        "else if (urgent.offline || (urgent.submitting && this.kept)) this.keepNow();",
                        "else if (urgent.offline && !this.kept) this.keepNow();"),
                new Sabotage(
                        "own insertions move out of others' way",
                        "schema.ts",
                        "ReplaceStep.MAP_BIAS = -1;",
                        "ReplaceStep.MAP_BIAS = 1;"),
                new Sabotage(
                        "what can't be placed is dropped without a word",
                        "client/shared-text.ts",
                        "if (received.dropped) this.settings.unplaced(received.dropped);",
                        ""),
                new Sabotage(
                        "saved is said of what is only sent",
                        "editor/save-state.ts",
                        "return unsent === 0 ? 'saved' : overdue ? 'unsaved' : 'saving';",
                        "return unsent === 0 || phase === 'sending' ? 'saved' : overdue ? 'unsaved' : 'saving';"),
                new Sabotage(
                        "others' changes can be undone",
                        "client/draft.ts",
                        "transaction.setMeta(authorMeta, commit.client);",
                        "transaction.setMeta(authorMeta, commit.client).setMeta('addToHistory', true).setMeta('rebased', null);"));
    }

    @ParameterizedTest
    @MethodSource("sabotages")
    @EnabledIfSystemProperty(
            named = "simulation.operations",
            matches = ".+",
            disabledReason = "each is searched for in up to 100,000 operations")
    void findsAFaultThatWasMadeOnPurpose(Sabotage sabotage) {
        var task = task().put("seed", SEED).put("operations", 100_000).put("tries", 0);
        task.set("sabotage", MAPPER.valueToTree(sabotage));
        var report = SimulatedBrowsers.run(task);
        assertThat(report.path("failure").asString("")).isNotEmpty();
    }

    private static void assertHolds(String name) {
        assertNothingWasFound(SimulatedBrowsers.run(task().put("named", name)));
    }

    private static ObjectNode task() {
        var task = MAPPER.createObjectNode();
        if (SPEC != null) {
            task.set("spec", MAPPER.readTree(SPEC));
        }
        return task;
    }

    private static void assertNothingWasFound(JsonNode report) {
        assertThat(report.path("failure").asString(""))
                .as(() -> report.toPrettyString())
                .isEmpty();
    }
}

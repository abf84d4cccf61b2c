package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.model.Mapping;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.coediting.model.Step;
import nl.wedervraag.coediting.model.StepMap;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Writers and makers of anchors on two nodes at once, with lost lines and restarts. Afterwards every anchor is where the
 * log puts it. A seed that fails is added to the list; {@code -Danchors.turns} makes it long.
 */
@Slow
class AnchorConvergenceTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);
    private static final Rules rules = new Rules(database);
    private static final int TURNS = Integer.getInteger("anchors.turns", 200);

    private final PersonId anna = PersonId.random();
    private final List<TestNode> nodes = new ArrayList<>();
    private final List<CompletableFuture<Outcome>> open = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made by the test itself
    private DocumentId document;

    @SuppressWarnings("NullAway.Init") // made by the test itself
    private Random random;

    private long seq;
    private int orphaned;
    private int back;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261128})
    void everyAnchorIsWhereTheLogPutsIt(long seed) {
        random = new Random(seed);
        nodes.addAll(List.of(new TestNode(database), new TestNode(database)));
        try {
            document = nodes.getFirst().documents.create();
            doors.open(document, anna, Access.WRITE);
            for (int turn = 0; turn < TURNS; turn++) turn();
            settle();
            writeBesideAnchors();
            compareWithTheMaps();
            assertThat(orphaned).as("orphaned").isGreaterThan(2);
            assertThat(back).as("found again").isGreaterThan(1);
            assertThat(nodes.stream().mapToInt(node -> node.faults.struck.get()).sum())
                    .as("faults")
                    .isPositive();
        } finally {
            nodes.forEach(TestNode::close);
        }
    }

    private void turn() {
        var node = nodes.get(random.nextInt(2));
        int choice = random.nextInt(100);
        if (choice < 62) write(node, change(node));
        else if (choice < 76) undo(node);
        else if (choice < 90) mark(node);
        else if (choice < 93)
            node.faults.strike(sql -> sql.contains("insert into commit"), Faults.When.values()[random.nextInt(2)], 1);
        else if (choice < 99) settle();
        else restart();
    }

    private void settle() {
        open.forEach(CompletableFuture::join);
        open.clear();
        assertThat(rules.broken()).isEmpty();
        var before = stands();
        undoWhatOrphaned();
        stands().forEach((id, stands) -> back += stands && !before.getOrDefault(id, true) ? 1 : 0);
    }

    private Map<AnchorId, Boolean> stands() {
        var stands = new HashMap<AnchorId, Boolean>();
        nodes.getFirst()
                .anchors
                .current(document)
                .anchors()
                .forEach(
                        anchor -> stands.put(anchor.id(), anchor.orphanedSince().isEmpty()));
        return stands;
    }

    /** Takes something with an anchor out and puts it back as the editor's undo does, whoever wrote last. */
    private void undoWhatOrphaned() {
        var node = nodes.get(random.nextInt(2));
        var annotated = node.anchors.current(document);
        var standing = annotated.anchors().stream()
                .filter(anchor -> anchor.orphanedSince().isEmpty())
                .toList();
        if (standing.isEmpty()) return;
        var anchor = standing.get(random.nextInt(standing.size()));
        write(node, Steps.delete(anchor.from(), anchor.to()));
        open.forEach(CompletableFuture::join);
        var now = node.anchors.current(document).anchors();
        boolean gone = now.stream()
                .anyMatch(one ->
                        one.id().equals(anchor.id()) && one.orphanedSince().isPresent());
        orphaned += gone ? 1 : 0;
        undo(nodes.get(random.nextInt(2)));
        open.forEach(CompletableFuture::join);
        if (!gone) return;
        assertThat(stands()).as("%s", anchor).containsEntry(anchor.id(), true);
        back++;
    }

    /** Whatever was touched before, by chance all: there are some that no deletion touches. */
    private void writeBesideAnchors() {
        var node = nodes.get(random.nextInt(2));
        for (int n = 0; n < 10; n++) mark(node);
        for (int n = 0; n < 5; n++) write(node, Steps.insert(1, "late " + n + " "));
        open.forEach(CompletableFuture::join);
        open.clear();
        assertThat(rules.broken()).isEmpty();
    }

    private void restart() {
        int which = random.nextInt(2);
        open.forEach(CompletableFuture::join);
        nodes.get(which).close();
        nodes.set(which, new TestNode(database));
    }

    private JsonNode change(TestNode node) {
        var now = node.documents.current(document);
        int size = Math.max(2, Schema.listed().parse(now.json()).content().size());
        int from = 1 + random.nextInt(size - 1);
        int to = Math.min(size - 1, from + random.nextInt(8));
        return switch (random.nextInt(8)) {
            case 0, 1 -> from < to ? Steps.delete(from, to) : Steps.insert(from, "x");
            case 2 -> Steps.split(from);
            case 3 -> from < to ? Steps.strong(from, to) : Steps.insert(from, "y");
            case 4 -> moved(from, to);
            default -> Steps.insert(from, "w" + random.nextInt(1000) + " ");
        };
    }

    private static ArrayNode moved(int from, int to) {
        return from < to ? Steps.delete(from, to).addAll(Steps.insert(1, "moved ")) : Steps.insert(from, "z");
    }

    /** What a person may have sent who knows no later version. A step that fits nothing is refused, which is no matter. */
    private void write(TestNode node, JsonNode steps) {
        long base = node.documents.current(document).version();
        open.add(node.documents.submit(document, new Submission(anna, "client-of-anna-01", ++seq, base, steps)));
        if (open.size() > 4) {
            open.forEach(CompletableFuture::join);
            open.clear();
        }
    }

    private void undo(TestNode node) {
        long version = node.documents.current(document).version();
        if (version == 0) return;
        var before = node.bean(Past.class).at(document, version - 1).document();
        var steps = JsonMapper.shared().createArrayNode();
        var undoing = new ArrayList<Step>();
        for (var step : steps(node, version)) {
            undoing.addFirst(step.invert(before));
            before = step.changed(before);
        }
        undoing.forEach(step -> steps.add(step.toJson()));
        if (!steps.isEmpty()) write(node, steps);
    }

    private List<Step> steps(TestNode node, long version) {
        var json = node.log.commits(document, version - 1, version).getFirst().steps();
        return Schema.listed().parseSteps(JsonMapper.shared().readTree(json));
    }

    private void mark(TestNode node) {
        long now = node.documents.current(document).version();
        long version = Math.max(0, now - random.nextInt(4));
        Node then = node.bean(Past.class).at(document, version).document();
        int size = then.content().size();
        int from = random.nextInt(size);
        try {
            node.anchors.create(document, version, from, Math.min(size, from + 1 + random.nextInt(12)));
        } catch (AnchorRefused refused) {
            assertThat(refused.reason()).isEqualTo(AnchorRefused.Reason.NO_WORDS);
        }
    }

    private record Made(UUID id, long version, int from, int to, String exact, String words) {}

    /**
     * With nothing but the step maps since each was made, for those that no deletion touched: neither since, nor between the
     * version at which their maker saw the words and the one at which they were made. What was taken out may come back to them.
     */
    private void compareWithTheMaps() {
        var node = nodes.getFirst();
        var now = node.anchors.current(document);
        var stands = new HashMap<UUID, Quoted>();
        now.anchors().forEach(anchor -> stands.put(anchor.id().value(), anchor));
        var all = doors.owner()
                .sql(
                        "select id, base_version, base_begins, base_ends, exact, base_words from anchor where document = ? and base_orphaned_since is null")
                .param(document.value())
                .query((row, n) -> new Made(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
        int compared = 0;
        for (var made : all) {
            var maps = new ArrayList<StepMap>();
            for (long v = made.version + 1; v <= now.document().version(); v++) {
                steps(node, v).forEach(step -> maps.add(step.stepMap()));
            }
            var from = Mapping.of(maps).mapResult(made.from, 1);
            var to = Mapping.of(maps).mapResult(made.to, -1);
            if (!made.words.equals(made.exact)) continue;
            if (from.deletedBefore() || from.deletedAfter() || to.deletedBefore() || to.deletedAfter()) continue;
            var anchor = Objects.requireNonNull(stands.get(made.id));
            // Its edges are structure, and between them nothing is left.
            if (anchor.orphanedSince().isPresent()) continue;
            compared++;
            assertThat(List.of(anchor.from(), anchor.to()))
                    .as("%s", made)
                    .isEqualTo(List.of(from.position(), to.position()));
        }
        assertThat(compared).as("compared with the maps").isPositive();
    }
}

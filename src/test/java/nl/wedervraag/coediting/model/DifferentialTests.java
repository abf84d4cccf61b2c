package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.wedervraag.Slow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our model against the libraries that browsers run. {@code -Dmodel.scale=20} makes it the long run; {@code -Dmodel.seed}
 * repeats one.
 */
@Slow
class DifferentialTests {

    private static final int SCALE = Integer.getInteger("model.scale", 1);
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final int BATCH = 100;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static Oracle oracle;

    private final Random random = new Random(SEED);
    private final Generated generated = new Generated(random);
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);

    @BeforeAll
    static void startOracle() throws IOException {
        System.out.println("differential test: -Dmodel.seed=" + SEED + " -Dmodel.scale=" + SCALE);
        oracle = Oracle.start();
    }

    @AfterAll
    static void stopOracle() throws IOException {
        oracle.close();
    }

    /** One request, and how our answer to it compares with the oracle's. */
    private record Case(ObjectNode request, Comparison comparison) {}

    private interface Comparison {
        /** What is wrong, or null. */
        @Nullable
        String compare(JsonNode answer);
    }

    private interface Cases {
        Case next();
    }

    private void run(int count, Cases cases) throws IOException {
        for (int done = 0; done < count; done += BATCH) {
            var batch = new ArrayList<Case>();
            for (int i = 0; i < Math.min(BATCH, count - done); i++) batch.add(cases.next());
            var answers = oracle.ask(batch.stream().map(Case::request).toList());
            for (int i = 0; i < batch.size(); i++) {
                var wrong = batch.get(i).comparison().compare(answers.get(i));
                assertThat(wrong)
                        .as(() -> "seed " + SEED)
                        .withFailMessage(
                                "seed %d: %s%n%s%nlibrary: %s",
                                SEED, wrong, batch.get(i).request(), answers.get(i))
                        .isNull();
            }
        }
    }

    private static ObjectNode order(String name) {
        return JSON.objectNode().put("order", name);
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one != null && other != null && CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    private int applied;

    @Test
    void everyStepDoesWhatTheLibraryDoes() throws IOException {
        int count = 50_000 * SCALE;
        run(count, () -> {
            var document = generated.document();
            var step = generated.step(document);
            var request = order("apply");
            request.set("doc", document.toJson());
            request.set("step", step.toJson());
            return new Case(request, answer -> compareStep(document, request.get("step"), answer));
        });
        System.out.printf("%,d steps, %,d applied, %,d refused on both sides%n", count, applied, count - applied);
        assertThat(applied).isGreaterThan(count / 3);
    }

    private @Nullable String compareStep(Node document, JsonNode json, JsonNode answer) {
        var step = Generated.SCHEMA.parseStep(json);
        var result = step.apply(document);
        if (result instanceof StepResult.Refused) return answer.has("error") ? null : "only ours refuses: " + result;
        if (answer.has("error")) return "only the library refuses";
        applied++;
        var after = result.orThrow();
        if (!same(after.toJson(), answer.get("doc"))) return "other document: " + after.toJson();
        if (isValid(after) != answer.get("valid").booleanValue()) return "validity: ours " + isValid(after);
        if (!same(step.toJson(), answer.get("json"))) return "other JSON: " + step.toJson();
        if (!same(ranges(step.stepMap()), answer.get("ranges"))) return "other map: " + step.stepMap();
        return compareInverse(step, document, after, answer.path("inverted"));
    }

    private static @Nullable String compareInverse(Step step, Node before, Node after, JsonNode expected) {
        // Of a step that isn't admitted nobody asks the inverse; the library writes some without a value or that don't
        // fit.
        if (!isAdmitted(step, before)) return null;
        try {
            var inverse = step.invert(before);
            if (!same(inverse.toJson(), expected)) return "other inverse: " + inverse.toJson();
            boolean exact = !(step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep);
            if (exact && !inverse.changed(after).equals(before)) return "the inverse doesn't undo";
            return null;
        } catch (Refusal refusal) {
            return expected.has("error") ? null : "only ours can't be inverted: " + refusal;
        }
    }

    private static boolean isAdmitted(Step step, Node document) {
        try {
            step.admit(document);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static boolean isValid(Node document) {
        try {
            document.check();
            return true;
        } catch (Refusal invalid) {
            return false;
        }
    }

    private static JsonNode ranges(StepMap map) {
        var ranges = JSON.arrayNode();
        for (var range : map.ranges())
            ranges.add(range.start()).add(range.oldSize()).add(range.newSize());
        return ranges;
    }

    @Test
    void positionsAndStepsMapThroughMirrorsAsInTheLibrary() throws IOException {
        run(10_000 * SCALE, () -> {
            var document = generated.document();
            var step = generated.step(document);
            var mapping = mapping(document);
            var request = order("map");
            request.set("step", step.toJson());
            var maps = request.putArray("maps");
            for (var map : mapping.maps())
                maps.addObject().put("inverted", false).set("ranges", ranges(map));
            var mirrors = request.putArray("mirrors");
            mapping.mirrors().forEach((one, other) -> {
                if (one < other) mirrors.addArray().add(one).add(other);
            });
            var positions = request.putArray("positions");
            for (int i = 0; i <= document.content().size(); i++) positions.add(i);
            return new Case(request, answer -> compareMapping(step, mapping, answer));
        });
    }

    /** Some changes undone, others made, and some of the first made again. */
    private Mapping mapping(Node document) {
        var undone = generated.steps(document, 3);
        var mapping = Mapping.NONE;
        for (var step : undone.reversed()) mapping = mapping.with(step.stepMap().inverted());
        for (var step : generated.steps(document, 3)) mapping = mapping.with(step.stepMap());
        for (int i = 0; i < undone.size(); i++) {
            if (random.nextBoolean()) mapping = mapping.withMirror(undone.get(i).stepMap(), undone.size() - 1 - i);
        }
        return mapping;
    }

    private static @Nullable String compareMapping(Step step, Mapping mapping, JsonNode answer) {
        JsonNode mapped = step.map(mapping).<JsonNode>map(Step::toJson).orElse(JSON.nullNode());
        if (!same(mapped, answer.get("step"))) return "other step: " + mapped;
        for (int i = 0; i < answer.path("positions").size(); i++) {
            for (int side = -1; side <= 1; side += 2) {
                var result = mapping.mapResult(i, side);
                var ours = JSON.arrayNode()
                        .add(result.position())
                        .add(result.deleted())
                        .add(result.deletedBefore())
                        .add(result.deletedAfter())
                        .add(result.deletedAcross());
                if (!same(ours, answer.path("positions").path(i).path((side + 1) / 2))) {
                    return "position " + i + " side " + side + ": " + ours;
                }
            }
        }
        return null;
    }

    private int dropped;
    private int threw;

    @Test
    void concurrentStepsAreRebasedAsInTheBrowser() throws IOException {
        int count = 5_000 * SCALE;
        run(count, () -> {
            var document = generated.document();
            var mine = generated.steps(document, 4);
            var commits = new ArrayList<List<Step>>();
            var current = document;
            for (int i = random.nextInt(4); i >= 0; i--) {
                var commit = generated.steps(current, 3);
                for (var step : commit) current = step.changed(current);
                commits.add(commit);
            }
            var request = order("rebase");
            request.set("doc", document.toJson());
            request.set("mine", json(mine));
            var list = request.putArray("commits");
            for (var commit : commits) list.add(json(commit));
            return new Case(request, answer -> compareRebase(document, mine, commits, answer));
        });
        System.out.printf("%,d rebases, %,d steps dropped, %,d at which the library threw%n", count, dropped, threw);
        assertThat(threw).isLessThan(count / 500);
        assertThat(dropped).isPositive();
    }

    private static JsonNode json(List<Step> steps) {
        var json = JSON.arrayNode();
        for (var step : steps) json.add(step.toJson());
        return json;
    }

    private @Nullable String compareRebase(Node document, List<Step> mine, List<List<Step>> commits, JsonNode answer) {
        var rebase = Rebase.start(document, mine);
        for (var commit : commits) rebase = rebase.over(commit);
        if (answer.has("error")) {
            // Where the library throws instead of dropping a step (it can't undo a step of structure that brought
            // content,
            // nor mark a node that became a text), the browser reloads and takes what the server has.
            threw++;
            return null;
        }
        dropped += mine.size() - rebase.steps().size();
        if (!same(json(rebase.steps()), answer.get("steps"))) return "other steps: " + json(rebase.steps());
        return same(rebase.document().toJson(), answer.get("doc")) ? null : "other document";
    }

    private int acceptedBroken;

    @Test
    void nothingBrokenIsAcceptedThatTheLibraryRefuses() throws IOException {
        int count = 10_000 * SCALE;
        var mutation = new Mutation(random);
        run(count, () -> {
            var document = generated.document();
            var steps = generated.steps(document, 1);
            var request = order("apply");
            request.set("doc", document.toJson());
            request.set("step", mutation.of(steps.getFirst().toJson()));
            return new Case(request, answer -> compareBroken(document, request.get("step"), answer));
        });
        System.out.printf("%,d broken steps, %,d harmless; refused by %s%n", count, acceptedBroken, reasons);
        assertThat(acceptedBroken).isLessThan(count / 2);
    }

    private @Nullable String compareBroken(Node document, JsonNode json, JsonNode answer) {
        try {
            var after = Rebase.start(document, List.of(Generated.SCHEMA.parseStep(json)))
                    .document();
            acceptedBroken++;
            if (answer.has("error")) return "only the library refuses";
            if (!answer.get("valid").booleanValue()) return "the library calls the document invalid";
            return same(after.toJson(), answer.get("doc")) ? null : "other document: " + after.toJson();
        } catch (Refusal refusal) {
            reasons.merge(refusal.reason(), 1, Integer::sum);
            return null;
        }
    }

    @Test
    void theBrowserComputesTheSameHashAndNumberOfWords() throws IOException {
        run(2_000 * SCALE, () -> {
            var document = generated.document();
            var question = generated.words() + "\n\t\u0001";
            var request = order("hash").put("question", question);
            request.set("doc", document.toJson());
            var hash = ContentHash.of(document, question).hex();
            int words = PlainText.words(document);
            return new Case(request, answer -> {
                if (words != answer.path("words").asInt(-1)) return "other number of words: " + words;
                return hash.equals(answer.path("hash").asString("")) ? null : "other hash " + hash;
            });
        });
    }

    @Test
    void numbersAreWrittenAsTheBrowserWritesThem() throws IOException {
        run(2_000 * SCALE, () -> {
            double number = Double.longBitsToDouble(random.nextLong());
            if (random.nextBoolean())
                number = (double) (float) random.nextGaussian() * Math.pow(10, random.nextInt(50) - 25);
            if (!Double.isFinite(number)) number = random.nextInt();
            var value = JSON.objectNode().put("n", number);
            var request = order("canonical");
            request.set("value", value);
            return new Case(
                    request,
                    answer -> CanonicalJson.of(value).equals(answer.path("text").asString(""))
                            ? null
                            : CanonicalJson.of(value));
        });
    }

    @Test
    void writesDocumentsAsItReadThem() throws IOException {
        run(2_000 * SCALE, () -> {
            var document = generated.document();
            var request = order("check");
            request.set("doc", document.toJson());
            return new Case(request, answer -> {
                if (!same(document.toJson(), answer.get("doc"))) return "other document";
                return Generated.SCHEMA.parse(answer.get("doc")).equals(document) ? null : "read differently";
            });
        });
    }
}

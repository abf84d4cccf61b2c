package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the libraries answered once, asked of our model again: in milliseconds and without Node, so that mutants can be
 * tried against it. {@code -Dmodel.record=true} asks the libraries anew, as is due when their version changes.
 */
class RecordedAnswersTests {

    private static final Path FILE = Path.of("src/test/resources/nl/wedervraag/coediting/model/recorded-answers.jsonl");
    private static final Path PACKAGES = Path.of("frontend/package.json");
    /** The libraries' answers may hold half a character. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int LONGEST = 1_500;
    private static final List<String> LIBRARIES =
            List.of("prosemirror-model", "prosemirror-transform", "prosemirror-collab");

    /** How many of each over each schema. */
    enum Kind {
        STEP(new StepQuestion(), 150),
        MAPPING(new MappingQuestion(), 30),
        REBASE(new RebaseQuestion(), 40),
        BROKEN(new BrokenStepQuestion(), 50),
        SLICE(new SliceQuestion(), 30),
        EXPRESSION(new ExpressionQuestion(), 40),
        HASH(new HashQuestion(), 10),
        NUMBER(new NumberQuestion(), 20);

        private final Question question;
        private final int count;

        Kind(Question question, int count) {
            this.question = question;
            this.count = count;
        }
    }

    private static List<JsonNode> recorded = List.of();

    @BeforeAll
    static void read() throws IOException {
        if (Boolean.getBoolean("model.record")) record();
        recorded = Files.readAllLines(FILE).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static void record() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(libraries().toString());
        try (var oracle = Oracle.start()) {
            for (var kind : Kind.values()) {
                for (var schema : TestSchema.values()) lines.addAll(record(oracle, kind, schema));
            }
        }
        Files.write(FILE, lines);
    }

    private static List<String> record(Oracle oracle, Kind kind, TestSchema schema) throws IOException {
        var generated = new Generated(new Random(kind.ordinal()), schema);
        var lines = new ArrayList<String>();
        while (lines.size() < kind.count) {
            var asked = Differential.asked(generated, kind.question);
            var line = ASCII.createObjectNode().put("kind", kind.name());
            line.set("asked", asked);
            line.set("answer", oracle.ask(List.of(asked)).get(0));
            var text = ASCII.writeValueAsString(line);
            if (text.length() <= LONGEST) lines.add(text);
        }
        return lines;
    }

    private static ObjectNode libraries() throws IOException {
        var pinned = JsonMapper.shared().readTree(Files.readString(PACKAGES)).path("dependencies");
        var versions = JsonMapper.shared().createObjectNode();
        LIBRARIES.forEach(library -> versions.set(library, pinned.path(library)));
        return versions;
    }

    @Test
    void areThoseOfThePinnedLibraries() throws IOException {
        assertThat(recorded.getFirst()).isEqualTo(libraries());
    }

    @ParameterizedTest
    @EnumSource
    void areOursToo(Kind kind) {
        var cases = recorded.stream()
                .filter(line -> line.path("kind").asString("").equals(kind.name()))
                .toList();
        assertThat(cases).hasSize(kind.count * TestSchema.values().length);
        for (var line : cases) {
            var schema = TestSchema.valueOf(line.path("asked").path("schema").stringValue());
            assertThat(kind.question.difference(schema.schema(), line.path("asked"), line.path("answer")))
                    .as(line.toString())
                    .isNull();
        }
    }
}

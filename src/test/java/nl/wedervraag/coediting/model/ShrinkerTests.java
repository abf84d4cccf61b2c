package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ShrinkerTests {

    /** A made-up fault: whatever replaces something behind a smiling face in a list goes wrong. */
    private static final Question FAULTY = new Question() {

        @Override
        public ObjectNode ask(Generated generated) {
            return new StepQuestion().ask(generated);
        }

        @Override
        public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
            var document = schema.parse(asked.path("doc"));
            var step = schema.parseStep(asked.path("step"));
            boolean isFault = step instanceof ReplaceStep replace
                    && step.apply(document) instanceof StepResult.Applied
                    && smiles(document.slice(0, replace.from()).content(), false);
            return isFault ? "other document: of " + document.content().size() : null;
        }

        private static boolean smiles(Fragment nodes, boolean inList) {
            for (var node : nodes) {
                if (inList && node.text().contains("😀")) return true;
                if (smiles(node.content(), inList || node.type().name().equals("list_item"))) return true;
            }
            return false;
        }
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leavesNothingButWhatShowsTheFault(long seed) {
        var libraries = new Differential(
                requests -> JsonMapper.shared().createArrayNode().addObject(), seed);

        var failure = catchThrowableOfType(AssertionError.class, () -> libraries.run(TestSchema.BASIC, FAULTY, 10_000));

        assertThat(failure).hasMessageStartingWith("seed %d, schema BASIC, other document: ".formatted(seed));
        var smallest = JsonMapper.shared()
                .readTree(String.valueOf(failure.getMessage())
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
        var document = TestSchema.BASIC.schema().parse(smallest.path("doc"));
        assertThat(PlainText.of(document)).isEqualTo("😀");
        assertThat(document.content().count()).isOne();
        assertThat(document.content().size()).isEqualTo(8);
        assertThat(smallest.path("step").toString()).isEqualTo("{\"stepType\":\"replace\",\"from\":5,\"to\":5}");
    }
}

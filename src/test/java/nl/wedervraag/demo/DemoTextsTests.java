package nl.wedervraag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class DemoTextsTests {

    private static final LightText NOTATION =
            new LightText(key -> new LightText.Mention(new UUID(0, key.length()), "1.250 mensen"));
    private static final Schema SCHEMA = Schema.listed();

    static Stream<Arguments> texts() {
        return new DemoContent(JsonMapper.shared())
                .answers().stream()
                        .flatMap(answer -> answer.wordings().entrySet().stream()
                                .filter(wording -> !wording.getValue().isEmpty())
                                .map(wording -> named(answer, wording)));
    }

    private static Arguments named(DemoAnswer answer, Map.Entry<String, List<DemoTurn>> wording) {
        return Arguments.argumentSet(
                answer.scope() + " " + answer.question() + " " + wording.getKey(), wording.getValue());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void eachTextIsValidUnderTheSchemaAfterEachTurnAndCanBeSaidInTwoMinutes(List<DemoTurn> history) {
        Manuscript manuscript = new Manuscript();
        Node text = SCHEMA.empty();
        for (DemoTurn turn : history) {
            ArrayNode steps = switch (turn.act()) {
                case DemoTurn.Add add -> manuscript.add(NOTATION.blocks(add.blocks()));
                case DemoTurn.Change change -> manuscript.change(change.from(), change.to());
                default -> JsonMapper.shared().createArrayNode();
            };
            text = apply(steps, text);
        }
        assertThat(SCHEMA.parse(text.toJson())).isEqualTo(text);
        assertThat(words(text)).isBetween(40, 220);
    }

    private static Node apply(ArrayNode steps, Node start) {
        Node text = start;
        for (JsonNode json : steps) {
            text = SCHEMA.parseStep(json).apply(text).orThrow();
            text.check();
        }
        return text;
    }

    private static int words(Node text) {
        return String.join(" ", text.toJson().findValuesAsString("text")).split("\\s+").length;
    }
}

package nl.wedervraag.coediting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which children does a content expression allow? */
final class ExpressionQuestion implements Question {

    int compared;

    private static final List<String> NAMES = List.of("a", "b", "c", "letters");

    @Override
    public ObjectNode ask(Generated generated) {
        var request = Question.order("expression").put("expression", expression(generated, 3));
        var children = request.putArray("children");
        for (int i = generated.below(6); i > 0; i--) children.add(NAMES.get(generated.below(3)));
        return request;
    }

    private static String expression(Generated generated, int depth) {
        return switch (generated.below(depth == 0 ? 1 : 9)) {
            case 0, 1 -> generated.one(NAMES);
            case 2, 3 -> expression(generated, depth - 1) + " " + expression(generated, depth - 1);
            case 4 -> "(" + expression(generated, depth - 1) + " | " + expression(generated, depth - 1) + ")";
            case 5 -> "(" + expression(generated, depth - 1) + ")" + generated.one(List.of("*", "+", "?"));
            case 6 -> "(" + expression(generated, depth - 1) + "){" + generated.below(3) + "}";
            // Not {0,}, which in a choice lets the library repeat it before the other options too.
            case 7 -> "(" + expression(generated, depth - 1) + "){1,}";
            default -> "(" + expression(generated, depth - 1) + "){1," + (1 + generated.below(3)) + "}";
        };
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        // What may be empty, repeated within what is repeated, is too much for the library's reader.
        if (answer.has("error")) return null;
        compared++;
        var text = asked.path("expression").stringValue();
        @Nullable
        ContentMatch state = ContentMatch.of(
                ExpressionReader.read(text, name -> name.equals("letters") ? List.of("a", "b") : List.of(name)));
        for (var child : asked.path("children")) state = state == null ? null : state.after(child.stringValue());
        var matches = JSON.arrayNode().add(state != null).add(state != null && state.isEnd());
        return Question.same(matches, answer.get("matches")) ? null : "other match: " + matches;
    }
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.wedervraag.coediting.model.Fragment;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.editorial.Judgement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each change in a line, with whether it is one of substance and why; one leads to its place in the text. */
final class ChangeList extends Div {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 60;

    private final Node after;
    private final List<Judgement> judgements;

    /**
     * @param after the document that has these changes, JSON as they are
     * @param judgements of each change, in their order; none where nobody is to decide about them
     */
    ChangeList(String after, String changes, List<Judgement> judgements, IntConsumer goTo) {
        this.after = Schema.listed().parse(JSON.readTree(after));
        this.judgements = judgements;
        var list = new OrderedList();
        list.addClassName("changes");
        JSON.readTree(changes).forEach(change -> list.add(new ListItem(line(change, goTo))));
        add(new H2(getTranslation("review.changes")), list);
    }

    private NativeButton line(JsonNode change, IntConsumer goTo) {
        int number = change.path("n").asInt();
        var n = new Span(Integer.toString(number));
        n.addClassName("n");
        var what = new Span(words(change));
        what.addClassName("what");
        if (number <= judgements.size()) {
            what.add(new JudgementLine(judgements.get(number - 1)));
        }
        var button = new NativeButton("", click -> goTo.accept(number));
        button.add(n, what);
        return button;
    }

    private String words(JsonNode change) {
        var before = shortened(textOf(change.path("deleted")));
        var put = shortened(textOf(
                after.slice(change.path("from").asInt(), change.path("to").asInt())
                        .content()));
        return switch (change.path("kind").asString("")) {
            case "insert" -> getTranslation("review.change.insert", put);
            case "delete" -> getTranslation("review.change.delete", before);
            case "replace" -> getTranslation("review.change.replace", before, put);
            default -> getTranslation("review.change.format");
        };
    }

    private static String textOf(JsonNode content) {
        var text = new StringBuilder();
        content.forEach(node -> text.append(node.path("text").asString("")).append(textOf(node.path("content"))));
        return text.toString();
    }

    private static String textOf(Fragment content) {
        return content.children().stream()
                .map(node -> node.isText() ? node.text() : textOf(node.content()) + " ")
                .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        var flat = text.strip().replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= LONGEST
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.Form;
import nl.wedervraag.shared.ui.Moments;
import tools.jackson.databind.node.JsonNodeFactory;

/** How what a field was filled in with reads. */
record Shown(Form form, Component translating, Moments moments) {

    boolean asks(Field field, Content content) {
        return form.asks(field, content);
    }

    String label(Field field) {
        return translating.getTranslation(field.label(), field.about());
    }

    String value(Field field, String value) {
        return value.isEmpty()
                ? ""
                : switch (field.type()) {
                    case LINE, TEXT -> value;
                    case MONTH, DAY -> moments.monthOrDay(value);
                    case CHOICE -> translating.getTranslation(FieldInput.option(field, value));
                };
    }

    /** As the browser's element takes them: with the texts of those values that don't stand for themselves. */
    String fields(List<Field> fields, List<Content> contents) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (Field field : fields) {
            Map<String, String> texts = new TreeMap<>();
            if (field.type() != Field.Type.LINE && field.type() != Field.Type.TEXT) {
                contents.stream()
                        .map(content -> content.get(field.name()))
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> texts.put(value, value(field, value)));
            }
            var one = all.addObject().put("name", field.name()).put("label", label(field));
            var told = one.putObject("texts");
            texts.forEach(told::put);
        }
        return all.toString();
    }

    static String json(Content content) {
        var tree = JsonNodeFactory.instance.objectNode();
        content.values().forEach(tree::put);
        return tree.toString();
    }
}

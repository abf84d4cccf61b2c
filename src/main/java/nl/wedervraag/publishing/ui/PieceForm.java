package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wedervraag.publishing.Content;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.FieldRefused;

/** The fields of a piece. What is typed stays until it is saved, whatever others save meanwhile. */
final class PieceForm extends Div {

    /** When the browser itself is left, it asks; of a letter just typed the server doesn't know yet. */
    private static final String WARN = """
            const form = this;
            form.addEventListener('input', () => { form.typed = true; });
            const warn = event => {
              if (!form.isConnected) {
                removeEventListener('beforeunload', warn);
              } else if (form.typed) {
                event.preventDefault();
              }
            };
            addEventListener('beforeunload', warn);""";

    private final List<FieldLine> lines = new ArrayList<>();
    private final Shown shown;

    /** @param fields that are asked, in order */
    PieceForm(List<Field> fields, Shown shown, boolean mayEdit) {
        this.shown = shown;
        addClassName("piece-form");
        for (Field field : fields) {
            var line = new FieldLine(field, this::hideWhatIsNotAsked);
            lines.add(line);
            add(line);
            if (!mayEdit) {
                line.freeze();
            }
        }
        getElement().executeJs(WARN);
    }

    void show(Content content) {
        lines.forEach(line -> {
            line.show(content.get(line.field().name()));
            line.clear();
        });
        hideWhatIsNotAsked();
    }

    Content typed() {
        Map<String, String> values = new HashMap<>();
        lines.forEach(line -> values.put(line.field().name(), line.value()));
        return new Content(values);
    }

    /** Whether something stands here that isn't in the content. */
    boolean differsFrom(Content content) {
        return !content.differences(typed()).isEmpty();
    }

    /** What was typed may go. */
    void forget() {
        getElement().executeJs("this.typed = false");
    }

    void clear() {
        lines.forEach(FieldLine::clear);
    }

    void refuse(FieldRefused refused) {
        lines.stream()
                .filter(line -> line.field().name().equals(refused.field().name()))
                .forEach(line -> line.refuse(refused.reason()));
    }

    /** Says at each field that must be filled in that it is, and leads to the first. One for several is said at its first. */
    void ask(List<Field> lacking) {
        lacking.reversed()
                .forEach(field -> lines.stream()
                        .filter(line -> line.field().name().startsWith(field.name()))
                        .findFirst()
                        .ifPresent(line -> line.refuse(FieldRefused.Reason.EMPTY)));
    }

    /**
     * Brings in what somebody else saved: fields that were left alone here take it over; where both wrote, what was typed here
     * stays and theirs is shown beside it.
     *
     * @param base what both started from
     */
    void takeIn(Content base, Content theirs, String who) {
        Set<String> changed = base.differences(theirs);
        for (FieldLine line : lines) {
            var name = line.field().name();
            if (!changed.contains(name)) {
                continue;
            }
            if (line.value().equals(base.get(name)) || line.value().equals(theirs.get(name))) {
                line.show(theirs.get(name));
            } else {
                line.tell(who, theirs.get(name), shown.value(line.field(), theirs.get(name)));
            }
        }
        hideWhatIsNotAsked();
    }

    private void hideWhatIsNotAsked() {
        var typed = typed();
        lines.forEach(line -> line.setVisible(shown.asks(line.field(), typed)));
    }
}

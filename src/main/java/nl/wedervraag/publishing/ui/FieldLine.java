package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.publishing.FieldRefused;

/** A field with what it asks above it, and below what is the matter with it or what somebody else put there. */
final class FieldLine extends Div {

    private final Field field;
    private final FieldInput input;
    private final Paragraph refusal = new Paragraph();
    private final Div other = new Div();

    FieldLine(Field field, Runnable changed) {
        this.field = field;
        var label = getTranslation(field.label(), field.about());
        input = FieldInput.of(field, label, this, () -> {
            mended();
            changed.run();
        });
        addClassName("field-line");
        var name = new NativeLabel(label);
        name.setFor(input.labelled());
        input.labelled().setId("field-" + field.name().replace('.', '-'));
        var hint = new Paragraph(getTranslation(field.label() + ".hint"));
        hint.addClassName("quiet-text");
        hint.setId("hint-" + field.name().replace('.', '-'));
        input.labelled()
                .getElement()
                .setAttribute("aria-describedby", hint.getId().orElse(""));
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        other.addClassName("of-somebody-else");
        add(name, hint, input.component(), refusal, other);
        clear();
    }

    Field field() {
        return field;
    }

    String value() {
        return input.value().get();
    }

    void show(String value) {
        input.show().accept(value);
    }

    void freeze() {
        input.labelled().getElement().setAttribute("readonly", true).setAttribute("disabled", true);
    }

    /** Whatever was the matter, something else stands there now. */
    private void mended() {
        refusal.setVisible(false);
    }

    void clear() {
        refusal.setVisible(false);
        other.removeAll();
        other.setVisible(false);
    }

    void refuse(FieldRefused.Reason reason) {
        refusal.setText(getTranslation(
                "publishing.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), field.longest()));
        refusal.setVisible(true);
        input.labelled().getElement().callJsFunction("focus");
    }

    /** What somebody else put there meanwhile, while what stands here is another. */
    void tell(String who, String theirs, String shown) {
        var words = new Span(
                getTranslation(theirs.isEmpty() ? "publishing.theirs.empty" : "publishing.theirs", who, shown));
        var use = new NativeButton(getTranslation("publishing.theirs.use"), click -> {
            show(theirs);
            clear();
        });
        use.addClassName("link-button");
        other.removeAll();
        other.add(words, use);
        other.setVisible(true);
    }
}

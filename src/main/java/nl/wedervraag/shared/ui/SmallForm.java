package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A few fields and one button, as a real form: Enter sends it, password managers know it, and nothing that is typed
 * reaches the server before it is sent. One line under the fields says what became of it.
 */
@Tag("form")
public final class SmallForm extends HtmlContainer {

    private static final String VALUE = "element.querySelector('[name=\"%s\"]').value";
    private static final String TICKED =
            "[...element.querySelectorAll('input[name=\"%s\"]:checked')].map(box => box.value).join(' ')";

    private final Paragraph message = new Paragraph();
    private final Map<String, String> reading = new LinkedHashMap<>();
    private final Map<String, TextFieldBase<?, ?>> fields = new LinkedHashMap<>();

    public SmallForm() {
        addClassName("small-form");
        message.addClassName("form-message");
        message.getElement().setAttribute("role", "status");
    }

    /** What was in the fields when it was sent, by their names. */
    public record Sent(Map<String, String> values) {

        public String text(String name) {
            return values.getOrDefault(name, "");
        }

        /** Which boxes of that name were ticked. */
        public List<String> ticked(String name) {
            return Arrays.stream(text(name).split(" "))
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    public SmallForm text(String name, String label, String value) {
        var field = new TextField(label);
        field.setValue(value);
        field.getElement().setAttribute("name", name);
        return with(name, field);
    }

    /** A name to sign in by, which is nobody's word. */
    public SmallForm signInName(String name, String label, String help) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.setAutocomplete(Autocomplete.USERNAME);
        field.setAutocapitalize(Autocapitalize.NONE);
        field.getElement().setAttribute("name", name).setAttribute("spellcheck", "false");
        return with(name, field);
    }

    public SmallForm newPassword(String name, String label, String help) {
        var field = new PasswordField(label);
        field.setHelperText(help);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.getElement().setAttribute("name", name);
        return with(name, field);
    }

    /** A code that is copied from elsewhere, and nobody's password. */
    public SmallForm code(String name, String label, String help) {
        var field = new TextField(label);
        field.setHelperText(help);
        field.setAutocomplete(Autocomplete.OFF);
        field.setAutofocus(true);
        field.getElement().setAttribute("name", name).setAttribute("spellcheck", "false");
        return with(name, field);
    }

    private SmallForm with(String name, TextFieldBase<?, ?> field) {
        fields.put(name, field);
        reading.put(name, VALUE.formatted(name));
        add(field);
        return this;
    }

    /** One of a few. */
    public SmallForm choice(String name, String label, Map<String, String> options, String chosen) {
        var list = new Element("select").setAttribute("name", name);
        list.getClassList().add("choice");
        options.forEach((value, text) -> {
            var option = new Element("option").setAttribute("value", value).setText(text);
            list.appendChild(value.equals(chosen) ? option.setAttribute("selected", true) : option);
        });
        var words = new Span(label);
        words.addClassName("field-label");
        var picker = new Span();
        picker.addClassName("picker");
        picker.getElement().appendChild(list);
        var field = new Element("label").appendChild(words.getElement(), picker.getElement());
        field.getClassList().add("form-choice");
        getElement().appendChild(field);
        reading.put(name, VALUE.formatted(name));
        return this;
    }

    /** Any of a few, each with a box to tick, under what they have in common. */
    public SmallForm boxes(String name, String label, Map<String, String> options, Set<String> ticked) {
        var group = new Element("fieldset");
        group.getClassList().add("form-boxes");
        if (!label.isEmpty()) {
            group.appendChild(new Element("legend").setText(label));
        }
        options.forEach((value, text) -> group.appendChild(box(name, value, text, ticked.contains(value))));
        getElement().appendChild(group);
        reading.put(name, TICKED.formatted(name));
        return this;
    }

    private static Element box(String name, String value, String text, boolean ticked) {
        var input = new Element("input")
                .setAttribute("type", "checkbox")
                .setAttribute("name", name)
                .setAttribute("value", value);
        if (ticked) {
            input.setAttribute("checked", true);
        }
        return new Element("label").appendChild(input, new Element("span").setText(text));
    }

    public SmallForm words(Component component) {
        add(component);
        return this;
    }

    /** The last: what sends it, and beside it what leads elsewhere. */
    public SmallForm button(String label, Consumer<Sent> sent, Component... beside) {
        var send = new NativeButton(label);
        send.getElement().setAttribute("type", "submit");
        send.addClassName("primary-button");
        var row = new Div(send);
        row.addClassName("form-buttons");
        row.add(beside);
        add(message, row);
        DomListenerRegistration listener = getElement()
                .addEventListener("submit", event -> {
                    accepted();
                    sent.accept(read(event));
                })
                .preventDefault();
        reading.values().forEach(listener::addEventData);
        return this;
    }

    private Sent read(DomEvent event) {
        var values = new LinkedHashMap<String, String>();
        reading.forEach((name, expression) ->
                values.put(name, event.getEventData().get(expression).asString("")));
        return new Sent(values);
    }

    /** Says at a field why what was typed there can't be taken, and leads there. */
    public void refuse(String name, String words) {
        message.setText("");
        var field = Objects.requireNonNull(fields.get(name), name);
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }

    private void accepted() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** What became of it, in one line. */
    public void say(String words) {
        message.removeClassName("well");
        message.setText(words);
    }

    public void sayWell(String words) {
        message.addClassName("well");
        message.setText(words);
    }

    /** Empties a field whose value the server never learned. */
    public void empty(String name) {
        getElement().executeJs("this.querySelector('[name=\"' + $0 + '\"]').value = ''", name);
    }
}

package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Scope;
import nl.wedervraag.facts.FactRefused;
import nl.wedervraag.facts.Value;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;

/** What a new fact is called, whose it is and what it is worth now. */
final class NewFactDialog extends Dialog {

    private final FactPages pages;
    private final Input name = new Input();
    private final Choice scope;
    private final Choice kind;
    private final Div value = new Div();
    private final Paragraph refusal = new Paragraph();

    private ValueFields fields;

    NewFactDialog(FactPages pages) {
        this.pages = pages;
        setHeaderTitle(getTranslation("facts.add"));
        addClassNames("form-dialog", "fact-dialog");
        name.addClassName("text-input");
        var scopes = pages.scopes(getTranslation("publishing.company"));
        scope = new Choice(
                getTranslation("publishing.whose"),
                scopes,
                scopes.keySet().stream().findFirst().orElse(""));
        kind = new Choice(getTranslation("facts.field.kind"), kinds(), Value.Kind.NUMBER.name())
                .onChoice(chosen -> ask(Value.Kind.valueOf(chosen)));
        fields = ask(Value.Kind.NUMBER);
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var hint = new Paragraph(getTranslation("facts.add.words"));
        hint.addClassName("quiet-text");
        add(
                hint,
                new Labelled(getTranslation("facts.field.name"), name),
                new Labelled(getTranslation("publishing.whose"), scope),
                new Labelled(getTranslation("facts.field.kind"), kind),
                value,
                refusal);
        var act = new Button(getTranslation("facts.add.act"), click -> add());
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), act);
        addOpenedChangeListener(opened -> name.focus());
    }

    private ValueFields ask(Value.Kind of) {
        value.removeAll();
        fields = new ValueFields(of, pages.organisation().languages(), null, pages.today());
        value.add(fields);
        return fields;
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (var one : Value.Kind.values()) {
            kinds.put(one.name(), getTranslation("facts.kind." + one.name().toLowerCase(Locale.ROOT)));
        }
        return kinds;
    }

    private void add() {
        try {
            var of = scope.chosen().isEmpty() ? Scope.ORGANISATION : Scope.of(UUID.fromString(scope.chosen()));
            var fact = pages.facts().add(of, name.getValue(), Value.Kind.valueOf(kind.chosen()), fields.typed());
            close();
            Addresses.go(UI.getCurrentOrThrow(), FactPages.address(fact));
        } catch (FactRefused refused) {
            refusal.setText(Refusals.words(this, refused));
        }
    }
}

package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import nl.wedervraag.facts.FactRefused;
import nl.wedervraag.shared.ui.Labelled;

/** Another name for a fact: texts keep their words. */
final class RenameDialog extends Dialog {

    private final Input name = new Input();
    private final Paragraph refusal = new Paragraph();

    RenameDialog(String called, Consumer<String> rename) {
        setHeaderTitle(getTranslation("facts.rename"));
        addClassName("form-dialog");
        name.addClassName("text-input");
        name.setValue(called);
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(new Labelled(getTranslation("facts.field.name"), name), refusal);
        var act = new Button(getTranslation("facts.rename"), click -> {
            try {
                rename.accept(name.getValue());
                close();
            } catch (FactRefused refused) {
                refusal.setText(Refusals.words(this, refused));
            }
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), act);
        addOpenedChangeListener(opened -> name.focus());
    }
}

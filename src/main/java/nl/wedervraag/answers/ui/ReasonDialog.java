package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import nl.wedervraag.answers.Findings;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.Refusals;

/**
 * Asks why before something is done, or just once. It asks in the browser's own field: the editor's page has no other, and a
 * component for it would be a tenth of all that it loads.
 */
final class ReasonDialog extends Dialog {

    private final Input reason = new Input();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param keys what the keys of its texts begin with: title, hint, reason, act
     * @param asksWhy whether a reason is asked
     * @param act takes the reason, or refuses it: then it can be mended here
     */
    ReasonDialog(String keys, boolean asksWhy, Consumer<String> act) {
        setHeaderTitle(getTranslation(keys + ".title"));
        addClassName("form-dialog");
        reason.addClassName("text-input");
        // A little more than is kept, so that whoever pastes too much sees it and shortens it themselves.
        reason.getElement().setAttribute("maxlength", Integer.toString(Findings.LONGEST_REASON + 200));
        reason.getElement()
                .addEventListener("keydown", enter -> send(act))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .synchronizeProperty("value");
        var hint = new Paragraph(getTranslation(keys + ".hint"));
        hint.addClassName("quiet-text");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        if (asksWhy) {
            add(new Labelled(getTranslation(keys + ".reason"), reason));
        }
        add(hint, refusal);
        var button = new Button(getTranslation(keys + ".act"), click -> send(act));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), button);
        if (asksWhy) {
            addOpenedChangeListener(opened -> reason.focus());
        }
    }

    private void send(Consumer<String> act) {
        try {
            act.accept(reason.getValue());
            close();
        } catch (TextRefused refused) {
            refusal.setText(getTranslation(Refusals.key(refused), refused.longest()));
            reason.focus();
        }
    }
}

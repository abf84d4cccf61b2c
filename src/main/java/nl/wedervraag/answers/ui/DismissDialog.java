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
 * Why words in which something was found may stay. It asks in the browser's own field: the editor's page has no other, and a
 * component for it would be a tenth of all that it loads.
 */
final class DismissDialog extends Dialog {

    private final Input reason = new Input();
    private final Paragraph refusal = new Paragraph();

    /** @param dismiss takes the reason, or refuses it: then it can be mended here */
    DismissDialog(Consumer<String> dismiss) {
        setHeaderTitle(getTranslation("findings.dismiss.title"));
        addClassName("form-dialog");
        reason.addClassName("text-input");
        // A little more than is kept, so that whoever pastes too much sees it and shortens it themselves.
        reason.getElement().setAttribute("maxlength", Integer.toString(Findings.LONGEST_REASON + 200));
        reason.getElement()
                .addEventListener("keydown", enter -> send(dismiss))
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .synchronizeProperty("value");
        var hint = new Paragraph(getTranslation("findings.dismiss.hint"));
        hint.addClassName("quiet-text");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(new Labelled(getTranslation("findings.dismiss.reason"), reason), hint, refusal);
        var act = new Button(getTranslation("findings.dismiss.act"), click -> send(dismiss));
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), act);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private void send(Consumer<String> dismiss) {
        try {
            dismiss.accept(reason.getValue());
            close();
        } catch (TextRefused refused) {
            refusal.setText(getTranslation(Refusals.key(refused), refused.longest()));
            reason.focus();
        }
    }
}

package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.TextBox;

/** Asks why before something is sent back or taken away: it is kept for ever. */
public final class ReasonDialog extends Dialog {

    private static final int LONGEST = 2_000;

    private final TextBox reason = new TextBox(4, LONGEST);
    private final Paragraph refusal = new Paragraph();

    /** @param texts what the keys of its texts begin with: title, hint, reason, act */
    public ReasonDialog(String texts, Consumer<String> then) {
        setHeaderTitle(getTranslation(texts + "title"));
        addClassName("form-dialog");
        var hint = new Paragraph(getTranslation(texts + "hint"));
        hint.addClassName("quiet-text");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        add(hint, new Labelled(getTranslation(texts + "reason"), reason), refusal);
        var act = new Button(getTranslation(texts + "act"), click -> send(then));
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), act);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private void send(Consumer<String> then) {
        var said = reason.getValue().strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            refusal.setText(
                    getTranslation(said.isEmpty() ? "publishing.reason.empty" : "publishing.reason.too-long", LONGEST));
            reason.focus();
        } else {
            close();
            then.accept(said);
        }
    }
}

package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.shared.TextRefused;

/** A few fields and one act. It stays open, with all that was typed, until the act has succeeded. */
public class FormDialog extends Dialog {

    private final List<LineField> lines = new ArrayList<>();
    private final Paragraph refusal = new Paragraph();
    private Runnable act = () -> {};

    public FormDialog(String title, String actName) {
        setHeaderTitle(title);
        addClassName("form-dialog");
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var button = new Button(actName, click -> act());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), button);
        addOpenedChangeListener(opened -> lines.stream().findFirst().ifPresent(LineField::focus));
    }

    /**
     * What is asked and what is then done.
     *
     * @param fields those that are a {@link LineField} are checked first
     */
    public final FormDialog asking(Runnable then, Component... fields) {
        act = then;
        for (Component field : fields) {
            add(field);
            if (field instanceof LineField line) {
                lines.add(line);
                line.addKeyPressListener(Key.ENTER, pressed -> act());
            }
        }
        add(refusal);
        return this;
    }

    private void act() {
        refusal.setText("");
        if (lines.stream().filter(line -> !line.check()).count() > 0) {
            return;
        }
        try {
            act.run();
            close();
        } catch (TextRefused refused) {
            if (refused.reason() == TextRefused.Reason.TAKEN && !lines.isEmpty()) {
                lines.getFirst().say(refused);
            } else {
                refusal.setText(getTranslation(Refusals.key(refused), refused.longest()));
            }
        }
    }
}

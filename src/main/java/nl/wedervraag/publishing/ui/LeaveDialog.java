package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before words that aren't saved are left behind. */
final class LeaveDialog extends Dialog {

    LeaveDialog(Runnable stay, Runnable leave) {
        setHeaderTitle(getTranslation("publishing.leave.title"));
        addClassName("form-dialog");
        add(new Paragraph(getTranslation("publishing.leave.words")));
        addDialogCloseActionListener(escape -> {
            close();
            stay.run();
        });
        var go = new Button(getTranslation("publishing.leave.go"), click -> {
            close();
            leave.run();
        });
        var back = new Button(getTranslation("publishing.leave.stay"), click -> {
            close();
            stay.run();
        });
        back.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(go, back);
    }
}

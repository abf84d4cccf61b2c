package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks once before an older text takes the draft's place: what only the draft says is gone from it then. */
final class RestoreDialog extends Dialog {

    RestoreDialog(int number, Runnable restore) {
        setHeaderTitle(getTranslation("history.restore.title", number));
        addClassName("send-back");
        add(new Paragraph(getTranslation("history.restore.words")));
        var act = new Button(getTranslation("history.restore"), click -> {
            close();
            restore.run();
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("review.send-back.cancel"), click -> close()), act);
    }
}

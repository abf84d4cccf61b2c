package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import nl.wedervraag.publishing.Piece;

/** Asks once before a draft is gone for good. */
final class DeleteDialog extends Dialog {

    DeleteDialog(Piece piece, Runnable delete) {
        setHeaderTitle(getTranslation("publishing.delete.title", piece.title()));
        addClassName("form-dialog");
        add(new Paragraph(getTranslation("publishing.delete.words")));
        var act = new Button(getTranslation("publishing.delete"), click -> {
            close();
            delete.run();
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()), act);
    }
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.Refused;
import nl.wedervraag.shared.ui.DayField;

/** By which day we will know what we don't know yet. */
final class NotKnownDialog extends Dialog {

    private final DayField day;
    private final Paragraph refusal = new Paragraph();

    /** @param say takes the day, or refuses it: then it can be mended here */
    NotKnownDialog(DraftPage draft, Consumer<LocalDate> say) {
        setHeaderTitle(getTranslation("answer.not-known"));
        addClassName("form-dialog");
        day = new DayField(getTranslation("answer.not-known.day"), draft.knownBy());
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        var words = new Paragraph(
                getTranslation("answer.not-known.how", draft.owner().name()));
        words.addClassName("quiet-text");
        add(words, day, refusal);
        var save = new Button(getTranslation("answer.not-known.save"), click -> save(say));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("answer.keep.cancel"), click -> close()), save);
    }

    private void save(Consumer<LocalDate> say) {
        try {
            // Nothing chosen is no day to come either.
            say.accept(day.day().orElse(LocalDate.MIN));
            close();
        } catch (Refused refused) {
            refusal.setText(getTranslation(AskingForApproval.key(refused.reason())));
        }
    }
}

package nl.wedervraag.challenges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.wedervraag.challenges.Confirmed;
import nl.wedervraag.shared.ui.Moments;

/** Who last said that a challenge is still so, and the button that says it again. */
final class ConfirmedPart extends Div {

    ConfirmedPart() {
        addClassName("confirmed-part");
    }

    void show(Optional<Confirmed> confirmed, boolean mayConfirm, Moments moments, Runnable confirm) {
        removeAll();
        setVisible(confirmed.isPresent());
        confirmed.ifPresent(last -> {
            add(new H2(getTranslation("challenges.still-so.title")));
            var day = moments.dayAndYear(moments.dayOf(last.at()));
            var words = new Paragraph(
                    last.by() == null
                            ? getTranslation("challenges.confirmed.published", day)
                            : getTranslation("challenges.confirmed", last.by(), day));
            words.addClassName(last.forLong() ? "lacks" : "quiet-text");
            if (last.forLong()) {
                words.setText(getTranslation("challenges.confirmed.long", words.getText()));
            }
            add(words);
            if (mayConfirm) {
                add(new Button(getTranslation("challenges.still-so"), click -> confirm.run()));
            }
        });
    }
}

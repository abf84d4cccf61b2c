package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.LineField;

/** Asks what a copy is called, and whether what the position answers for itself begins there too. */
final class CopyDialog extends FormDialog {

    private static final String DRAFTS = "drafts";

    interface Copying {
        void copy(String name, boolean withOwn);
    }

    CopyDialog(String title, String act, Arranged now, int ownAnswers, Copying copying) {
        super(title, act);
        var name = new LineField(
                getTranslation("positions.name"),
                getTranslation("positions.copy.name", now.position().name()),
                Positions.LONGEST_NAME);
        var words = new Paragraph(getTranslation(
                "positions.copy.words", now.asked().size(), now.panel().size()));
        if (ownAnswers == 0) {
            asking(() -> copying.copy(name.getValue(), false), name, words);
            return;
        }
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(DRAFTS, getTranslation("positions.copy.own.drafts", ownAnswers));
        ways.put("none", getTranslation("positions.copy.own.none"));
        var own = new Choice(getTranslation("positions.copy.own"), ways, DRAFTS);
        asking(
                () -> copying.copy(name.getValue(), own.chosen().equals(DRAFTS)),
                name,
                words,
                new Labelled(getTranslation("positions.copy.own"), own));
    }
}

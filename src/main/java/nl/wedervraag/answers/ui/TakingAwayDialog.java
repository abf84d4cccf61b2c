package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.Mark;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;
import org.jspecify.annotations.Nullable;

/** That readers aren't to use what is approved any more, or not even to see it, and why. */
final class TakingAwayDialog {

    private static final String OBSOLETE = "obsolete";
    private static final String RETIRED = "retired";

    private final Publications publications;
    private final WordingId wording;
    private final Runnable then;
    private final ReasonDialog dialog;
    private final @Nullable Choice what;

    TakingAwayDialog(Publications publications, DraftPage draft, Runnable then) {
        this.publications = publications;
        this.wording = draft.wording();
        this.then = then;
        dialog = new ReasonDialog("answer.take-away", true, this::takeAway);
        if (draft.status().has(Mark.OBSOLETE)) {
            what = null;
        } else {
            var label = UI.getCurrent().getTranslation("answer.take-away.what");
            what = new Choice(label, choices(), OBSOLETE);
            dialog.addComponentAsFirst(new Labelled(label, what));
        }
    }

    void open() {
        dialog.open();
    }

    private static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (var choice : new String[] {OBSOLETE, RETIRED}) {
            choices.put(choice, UI.getCurrent().getTranslation("answer.take-away.what." + choice));
        }
        return choices;
    }

    private void takeAway(String reason) {
        AskingForApproval.orSayWhyNot(() -> {
            if (what == null || what.chosen().equals(RETIRED)) {
                publications.retire(wording, reason);
            } else {
                publications.markObsolete(wording, reason);
            }
        });
        then.run();
    }
}

package nl.wedervraag.notes.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.notes.Notes;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** The notes beside the one answer of a page, which may become another's. */
public final class NotesArea extends Div {

    private final Notes notes;
    private final Organisation organisation;
    private final Clock clock;
    private @Nullable NotesBeside beside;
    private @Nullable PositionId position;
    private @Nullable QuestionId question;

    public NotesArea(Notes notes, Organisation organisation, Clock clock) {
        this.notes = notes;
        this.organisation = organisation;
        this.clock = clock;
        addClassName("notes-area");
    }

    /** As they are now; what is being written there stays. */
    public void show(PositionId of, Question asked) {
        if (beside != null && of.equals(position) && asked.id().equals(question)) {
            beside.refresh();
            return;
        }
        position = of;
        question = asked.id();
        beside = new NotesBeside(notes, of, organisation.languages());
        removeAll();
        add(beside.part(asked.id(), asked.text(), Moments.here(clock)));
    }
}

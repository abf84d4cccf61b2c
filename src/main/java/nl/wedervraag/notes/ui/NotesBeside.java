package nl.wedervraag.notes.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.notes.Audience;
import nl.wedervraag.notes.Note;
import nl.wedervraag.notes.Notes;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;

/** The notes beside the answers of a position, as the person at the page reads and writes them. */
public final class NotesBeside {

    private final Notes notes;
    private final PositionId position;
    private final List<Language> spoken;
    private final Map<QuestionId, NotesPart> parts = new HashMap<>();
    private Map<QuestionId, List<Note>> now;

    /** @param spoken in which languages the organisation writes */
    public NotesBeside(Notes notes, PositionId position, List<Language> spoken) {
        this.notes = notes;
        this.position = position;
        this.spoken = spoken;
        now = notes.beside(position);
    }

    /** Beside one question; a page shows it once. */
    public NotesPart part(QuestionId question, String text, Moments moments) {
        var part = new NotesPart(this, question, text, moments);
        parts.put(question, part);
        return part;
    }

    /** Looks again: of what somebody is writing here nothing changes. */
    public void refresh() {
        var before = now;
        now = notes.beside(position);
        parts.forEach((question, part) -> {
            if (!of(question).equals(before.getOrDefault(question, List.of()))) {
                part.show();
            }
        });
    }

    List<Note> of(QuestionId question) {
        return now.getOrDefault(question, List.of());
    }

    List<Language> spoken() {
        return spoken;
    }

    void write(QuestionId question, Language language, String text, Audience audience) {
        notes.write(position, question, language, text, audience);
        refresh();
    }

    void delete(QuestionId question) {
        notes.delete(position, question);
        refresh();
    }
}

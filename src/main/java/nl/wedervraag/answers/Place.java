package nl.wedervraag.answers;

import java.util.UUID;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;

/**
 * Where a wording stands, read from its rows: rights are asked on this, never on what a request says.
 *
 * @param open false where its position is closed
 */
record Place(
        WordingId wording,
        AnswerId answer,
        QuestionId question,
        Language language,
        DocumentId document,
        Reach reach,
        Scope scope,
        UUID owner,
        boolean open) {

    void requireOpen() {
        if (!open) {
            throw new Refused(Refused.Reason.POSITION_CLOSED);
        }
    }
}

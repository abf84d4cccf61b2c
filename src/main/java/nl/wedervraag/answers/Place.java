package nl.wedervraag.answers;

import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
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

    /** Something that a person did to the wording, as the log of acts has it. */
    Act act(ActKind kind, PersonId by) {
        return Act.of(kind).by(by.value()).on(wording.value()).in(scope.teamOrNull());
    }

    void requireOpen() {
        if (!open) {
            throw new Refused(Refused.Reason.POSITION_CLOSED);
        }
    }
}

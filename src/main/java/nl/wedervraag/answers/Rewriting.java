package nl.wedervraag.answers;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.coediting.Submission;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * Makes a draft another text as an edit of the person at the page: everybody who has it open sees it happen, they count as one
 * who wrote in it, and nothing is approved by it. Not within a transaction: what is stored is stored.
 */
@Component
class Rewriting {

    private final Documents documents;
    private final CurrentPerson current;

    Rewriting(Documents documents, CurrentPerson current) {
        this.documents = documents;
        this.current = current;
    }

    /** @throws Refused when the draft is that text already, or its position is closed */
    void into(Place place, Node wanted) {
        place.requireOpen();
        var draft = documents.current(place.document());
        var steps = Restoring.steps(Text.of(draft.json()).document(), wanted)
                .orElseThrow(() -> new Refused(Refused.Reason.NOTHING_NEW));
        var outcome = documents
                .submit(
                        place.document(),
                        new Submission(current.id(), Ids.next().toString(), 1, draft.version(), steps))
                .join();
        switch (outcome) {
            case Outcome.Stored stored -> {
                // It is that text now.
            }
            case Outcome.Nothing nothing -> throw new Refused(Refused.Reason.NOTHING_NEW);
            case Outcome.Refused refused -> throw new NotAllowed("rewriting was refused: " + refused.refusal());
        }
    }
}

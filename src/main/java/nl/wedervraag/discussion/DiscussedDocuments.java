package nl.wedervraag.discussion;

import java.util.UUID;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.DocumentId;

/** Whose the documents are that people may talk about. The room that has them implements it. */
public interface DiscussedDocuments {

    /**
     * Where the document belongs: whoever sees drafts there takes part.
     *
     * @param subject what it is the text of, as acts are recorded
     * @param open false where nothing is to be changed any more
     */
    record Ground(DocumentId document, UUID subject, Scope scope, boolean open) {}

    /** @throws nl.wedervraag.shared.NotAllowed when there is no such document */
    Ground of(DocumentId document);
}

package nl.wedervraag.discussion;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Scope;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.positions.PositionId;
import org.jspecify.annotations.Nullable;

/** Whose the documents are that people may talk about. The room that has them implements it. */
public interface DiscussedDocuments {

    /**
     * Where the document belongs: whoever sees drafts there takes part.
     *
     * @param subject what it is the text of, as acts are recorded
     * @param position for which alone it holds; null where it holds for several
     * @param open false where nothing is to be changed any more
     */
    record Ground(
            DocumentId document,
            UUID subject,
            Scope scope,
            @Nullable PositionId position,
            boolean open) {}

    /** @throws nl.wedervraag.shared.NotAllowed when there is no such document */
    Ground of(DocumentId document);

    /**
     * What each says at a version that it has reached: SHA-256 in hexadecimal, equal where the texts say the same, however
     * they are written. Documents that are empty then are left out.
     */
    Map<DocumentId, String> substances(Map<DocumentId, Long> versions);

    /** The version that each has reached. */
    Map<DocumentId, Long> versions(Collection<DocumentId> documents);
}

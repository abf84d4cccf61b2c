package nl.wedervraag.answers;

import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.DiscussedDocuments;
import org.springframework.stereotype.Component;

/** The drafts that people talk about. */
@Component
class DiscussedDrafts implements DiscussedDocuments {

    private final Places places;

    DiscussedDrafts(Places places) {
        this.places = places;
    }

    @Override
    public Ground of(DocumentId document) {
        Place place = places.of(document);
        return new Ground(document, place.wording().value(), place.scope(), place.open());
    }
}

package nl.wedervraag.demo;

import java.util.Objects;
import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.coediting.DocumentId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** One wording while the demo's people work on it. */
final class DemoDesk {

    private final WordingId wording;
    private final DocumentId document;
    private final LightText notation;
    private final Manuscript manuscript = new Manuscript();
    private long version;
    private @Nullable ReviewId review;

    DemoDesk(WordingId wording, DocumentId document, LightText notation) {
        this.notation = notation;
        this.wording = wording;
        this.document = document;
    }

    WordingId wording() {
        return wording;
    }

    DocumentId document() {
        return document;
    }

    ArrayNode steps(DemoTurn.Add add) {
        return manuscript.add(notation.blocks(add.blocks()));
    }

    ArrayNode steps(DemoTurn.Change change) {
        return manuscript.change(change.from(), change.to());
    }

    /** The version to which the next steps apply. */
    long version() {
        return version;
    }

    void stored(long newVersion) {
        version = newVersion;
    }

    ReviewId review() {
        return Objects.requireNonNull(review, "decided before it was asked");
    }

    void asked(ReviewId newReview) {
        review = newReview;
    }
}

package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.publishing.PieceReviewState;

/** What is published of a piece, and how its draft stands where that is another: each text and icon, never colour alone. */
public final class PieceStatus extends Div {

    public PieceStatus(Piece piece) {
        addClassName("piece-status");
        if (piece.state() != null) {
            switch (piece.state()) {
                case LIVE -> label("approved", "publishing.state.live");
                case RETIRED -> label("obsolete", "publishing.state.retired");
                case CLOSED -> label("closed-well", "publishing.state.closed");
            }
        }
        if (piece.isInReview()) {
            label("review", "publishing.state.review");
        } else if (piece.changed() && !piece.hasEnded()) {
            var sentBack = piece.reviewState() == PieceReviewState.SENT_BACK;
            label(sentBack ? "sent-back" : "draft", sentBack ? "publishing.state.sent-back" : "publishing.state.draft");
        }
    }

    private void label(String look, String words) {
        var label = new Span(getTranslation(words));
        label.addClassNames("status", look);
        add(label);
    }
}

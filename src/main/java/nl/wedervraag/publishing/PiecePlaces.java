package nl.wedervraag.publishing;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.stereotype.Component;

/** Finds pieces for whoever has the right there: what is unknown and what is forbidden look alike. */
@Component
class PiecePlaces {

    private final PieceRows rows;
    private final Rights rights;
    private final CurrentPerson current;

    PiecePlaces(PieceRows rows, Rights rights, CurrentPerson current) {
        this.rows = rows;
        this.rights = rights;
        this.current = current;
    }

    Piece of(PieceId id, Right right) {
        var person = current.id();
        Piece found = rows.find(id).orElseThrow(() -> new NotAllowed("%s asks for what isn't there".formatted(person)));
        rights.require(person, right, found.scope());
        return found;
    }

    Piece of(PieceReviewId review, Right right) {
        return of(piece(review), right);
    }

    /** As {@link #of(PieceId, Right)}, and nobody else decides about it until the transaction ends. */
    Piece locked(PieceId id, Right right) {
        of(id, right);
        rows.lock(id);
        return of(id, right);
    }

    Piece locked(PieceReviewId review, Right right) {
        return locked(piece(review), right);
    }

    private PieceId piece(PieceReviewId review) {
        var person = current.id();
        return rows.ofReview(review)
                .orElseThrow(() -> new NotAllowed("%s asks for what isn't there".formatted(person)));
    }
}

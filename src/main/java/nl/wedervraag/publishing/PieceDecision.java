package nl.wedervraag.publishing;

import java.util.List;

/** What became of an approval. */
public sealed interface PieceDecision {

    /** It is live. */
    record Approved() implements PieceDecision {}

    /** The approval counts, and the piece isn't live yet: it needs more of them. */
    record Counted(int given, int asked) implements PieceDecision {}

    /**
     * Nothing was approved.
     *
     * @param missing why, never empty
     * @param now how it stands now: what is shown instead of what was approved
     */
    record Refused(List<PieceMissing> missing, PieceReviewPage now) implements PieceDecision {}
}

package nl.wedervraag.publishing;

/** What was published of a piece was retired, or closed, in the transaction that is under way. */
public record PieceEnded(PieceId piece, Kind kind) {}

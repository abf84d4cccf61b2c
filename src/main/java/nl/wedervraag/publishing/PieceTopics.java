package nl.wedervraag.publishing;

import nl.wedervraag.cluster.Topic;

/** What this room tells all nodes. */
public final class PieceTopics {

    /** A piece, or what is published of it, has changed; the subject is the piece. */
    public static final Topic PIECE = new Topic("piece");

    private PieceTopics() {}
}

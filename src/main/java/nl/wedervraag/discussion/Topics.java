package nl.wedervraag.discussion;

import nl.wedervraag.cluster.Topic;

/** What this room tells all nodes. */
public final class Topics {

    /** Something is said about a document otherwise than it was; the subject is the document. */
    public static final Topic DISCUSSION = new Topic("discussion");

    private Topics() {}
}

package nl.wedervraag.answers;

import nl.wedervraag.cluster.Topic;

/** What this room tells all nodes. */
public final class Topics {

    /** What is published or under review of a wording has changed; the subject is the wording. */
    public static final Topic WORDING = new Topic("wording");

    /** What is asked before wording becomes official has changed. */
    public static final Topic POLICY = new Topic("policy");

    private Topics() {}
}

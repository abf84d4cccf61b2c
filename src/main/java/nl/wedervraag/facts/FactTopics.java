package nl.wedervraag.facts;

import nl.wedervraag.cluster.Topic;

/** What this room tells all nodes. */
final class FactTopics {

    /** Something about a fact has changed; the subject is the fact. */
    static final Topic FACT = new Topic("fact");

    private FactTopics() {}
}

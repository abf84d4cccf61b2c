package nl.wedervraag.access;

import nl.wedervraag.cluster.Topic;

/** What this room tells every node after a commit. Whoever listens looks at the database. */
public final class AccessTopics {

    /** The subject is a person, who may do more or less than before. */
    public static final Topic RIGHTS = new Topic("rights");

    /** The subject is a sign-in, which is over. */
    public static final Topic SIGN_IN_ENDED = new Topic("sign_in_ended");

    /** The subject is a team, which is new, called otherwise, or elsewhere in the order. */
    public static final Topic TEAM = new Topic("team");

    /** Something that the organisation settles has changed. */
    public static final Topic ORGANISATION = new Topic("organisation");

    private AccessTopics() {}
}

package nl.wedervraag.access;

/** The way from the demo to an organisation of one's own. The room that fills the demo knows it, and only that. */
public interface LeavingDemo {

    /** Whether what is stored here is the demo, and the caller may end it. */
    boolean isPossible();

    /**
     * Deletes everything of the demo, all or nothing, and leaves an empty Wedervraag whose log has a new code for its
     * first administrator. Everybody is signed out.
     */
    void leave();
}

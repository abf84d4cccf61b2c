package nl.wedervraag.coediting.model;

/** How large a document may become. */
public final class Limits {

    /** Of a document's content, counted as positions are. */
    public static final int SIZE = 100_000;

    /** Levels of nodes below the document, text included. */
    public static final int DEPTH = 50;

    /** Steps that one set of mark steps may hold, each of which may go over the whole document. */
    public static final int MARK_STEPS = 200;

    private Limits() {}
}

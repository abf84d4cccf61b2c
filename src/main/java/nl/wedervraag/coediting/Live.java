package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.coediting.model.Node;

/** A document in memory: as it is, and its latest commits with what it was after each. For one thread. */
final class Live {

    /** What somebody who was away shortly needs to be brought up to date without a look at the log. */
    static final int TAIL = 300;

    private final List<Done> tail = new ArrayList<>();
    private Node beforeTail;
    private long versionBeforeTail;

    Live(long version, Node document) {
        this.versionBeforeTail = version;
        this.beforeTail = document;
    }

    long version() {
        return versionBeforeTail + tail.size();
    }

    Node document() {
        return tail.isEmpty() ? beforeTail : tail.getLast().after();
    }

    void add(Done done) {
        if (done.version() != version() + 1) {
            throw new IllegalStateException("Version " + done.version() + " can't follow " + version());
        }
        tail.add(done);
        if (tail.size() >= 2 * TAIL) {
            Done last = tail.get(TAIL - 1);
            beforeTail = last.after();
            versionBeforeTail = last.version();
            tail.subList(0, TAIL).clear();
        }
    }

    boolean remembers(long version) {
        return version >= versionBeforeTail && version <= version();
    }

    /** The document as it was at a version that is remembered. */
    Node at(long version) {
        return version == versionBeforeTail
                ? beforeTail
                : tail.get(index(version) - 1).after();
    }

    /** The commits after a version that is remembered. */
    List<Done> since(long version) {
        return List.copyOf(tail.subList(index(version), tail.size()));
    }

    private int index(long version) {
        return Math.toIntExact(version - versionBeforeTail);
    }
}

package nl.wedervraag.audit;

import java.util.Iterator;
import java.util.Optional;

/**
 * Walks the log from its first row and says where it isn't what was written. Who can change every row can also make a new
 * chain: only an anchor that was kept elsewhere shows that.
 */
final class Chain {

    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    /** How far the log was at a time, kept outside the database. */
    record Anchor(long seq, String hash) {}

    /** @param seq the first row that is wrong or missing */
    record Break(long seq, String what) {}

    static Optional<Break> check(Iterator<ChainLink> links, Anchor anchor) {
        var hash = BEGINNING;
        long seq = 0;
        while (links.hasNext()) {
            var link = links.next();
            seq++;
            if (link.seq() != seq) {
                return Optional.of(new Break(seq, "missing"));
            }
            hash = link.hashAfter(hash);
            if (!hash.equals(link.hash())) {
                return Optional.of(new Break(seq, "changed"));
            }
            if (seq == anchor.seq() && !hash.equals(anchor.hash())) {
                return Optional.of(new Break(seq, "another chain"));
            }
        }
        return seq < anchor.seq() ? Optional.of(new Break(seq + 1, "cut off")) : Optional.empty();
    }
}

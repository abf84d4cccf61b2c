package nl.wedervraag.coediting;

import java.util.List;
import java.util.stream.IntStream;
import nl.wedervraag.coediting.model.Anchor;
import nl.wedervraag.coediting.model.AnchorMapping;

/**
 * Where the anchors of one document stand.
 *
 * @param edition counts what is done to them other than by commits; 0: there never were any
 * @param version the document's at which they stand so
 */
record Anchoring(long edition, long version, List<Anchor> anchors) {

    static final Anchoring NONE = new Anchoring(0, 0, List.of());

    Anchoring {
        anchors = List.copyOf(anchors);
    }

    boolean isNeeded() {
        return edition > 0;
    }

    Anchoring over(List<Done> commits) {
        Anchoring now = this;
        for (Done done : isNeeded() ? commits : List.<Done>of()) {
            List<Anchor> mapped = new AnchorMapping(done.version(), done.steps(), done.after()).map(now.anchors);
            now = new Anchoring(edition, done.version(), mapped);
        }
        return now;
    }

    /** The anchors that stand elsewhere than before; both are of one edition, in the same order. */
    List<Anchor> changedSince(Anchoring before) {
        return IntStream.range(0, anchors.size())
                .filter(i -> !anchors.get(i).equals(before.anchors.get(i)))
                .mapToObj(anchors::get)
                .toList();
    }
}

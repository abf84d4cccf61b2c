package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.wedervraag.coediting.model.Anchor;
import nl.wedervraag.coediting.model.AnchorMapping;
import nl.wedervraag.coediting.model.Reason;
import nl.wedervraag.coediting.model.Refusal;

/** Anchors of the simulation's document, made now and then, and followed through the log by themselves: as they have to be. */
final class SimulatedAnchors {

    private static final int MOST = 20;

    private final MemoryLog.Rows rows;
    private final RandomGenerator random;
    private final Live newest = new Live(0, Pen.empty());
    private List<Anchor> wanted = new ArrayList<>();

    SimulatedAnchors(MemoryLog.Rows rows, RandomGenerator random) {
        this.rows = rows;
        this.random = random;
    }

    /** As somebody who looks at the newest version does. */
    void perhapsMakeOne() {
        if (wanted.size() >= MOST || random.nextInt(500) > 0) {
            return;
        }
        follow();
        int from = random.nextInt(newest.document().content().size() + 1);
        int to = Math.min(newest.document().content().size(), from + 1 + random.nextInt(12));
        try {
            var anchor = Anchor.on(new UUID(3, wanted.size()), newest.document(), from, to);
            wanted.add(anchor);
            MemoryAnchors.add(rows, anchor);
        } catch (Refusal refusal) {
            // No words there; somewhere else the next time.
            assertThat(refusal.reason()).isIn(Reason.EMPTY_TEXT, Reason.SPLIT_SURROGATE);
        }
    }

    private void follow() {
        for (var commit : List.copyOf(rows.commits.subList((int) newest.version(), rows.commits.size()))) {
            var done = Pen.again(commit, newest.document());
            newest.add(done);
            wanted = new ArrayList<>(new AnchorMapping(done.version(), done.steps(), done.after()).map(wanted));
        }
    }

    /** Those that stand elsewhere than the log says. */
    List<String> wrong() {
        follow();
        return wanted.stream()
                .filter(anchor -> !rows.anchoring.anchors().contains(anchor))
                .map(anchor -> "anchor %s, wanted %s, among %s".formatted(anchor.id(), anchor, rows.anchoring))
                .toList();
    }
}

package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wedervraag.coediting.model.Node;
import org.springframework.stereotype.Component;

/** Documents as they were, made again from the newest snapshot before and the commits after it. */
@Component
class Past {

    private final CommitLog log;

    Past(CommitLog log) {
        this.log = log;
    }

    /** The newest state that is stored, or nothing if there is no such document. */
    Optional<Live> newest(DocumentId document) {
        return log.version(document).map(version -> at(document, version));
    }

    /** @param version one that was reached */
    Live at(DocumentId document, long version) {
        Live live = log.snapshot(document, version)
                .map(kept -> new Live(kept.version(), Pen.document(kept.doc())))
                .orElseGet(() -> new Live(0, Pen.empty()));
        since(document, live, version).forEach(live::add);
        return live;
    }

    /** What the log has after the state, up to a version; the state stays as it is. */
    List<Done> since(DocumentId document, Live live, long version) {
        List<Done> since = new ArrayList<>();
        Node now = live.document();
        for (StoredCommit commit : log.commits(document, live.version(), version)) {
            Done done = Pen.again(commit, now);
            since.add(done);
            now = done.after();
        }
        return since;
    }
}

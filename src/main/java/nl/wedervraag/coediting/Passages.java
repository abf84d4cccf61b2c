package nl.wedervraag.coediting;

import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.coediting.model.Authorship;
import nl.wedervraag.coediting.model.By;
import org.springframework.stereotype.Component;

/** Who wrote which letter, from the log alone. */
@Component
class Passages {

    private final CommitLog log;

    Passages(CommitLog log) {
        this.log = log;
    }

    /** Of a document at a version that it has reached, in the order of the text. */
    List<Passage> of(DocumentId document, long version) {
        List<StoredCommit> commits = log.commits(document, 0, version);
        Authorship authorship = Authorship.of(Pen.empty());
        for (StoredCommit commit : commits) {
            authorship.add(new By(commit.version(), commit.client()), Pen.steps(commit));
        }
        List<Passage> passages = new ArrayList<>();
        for (Authorship.Written written : authorship.written()) {
            // The log begins at version 1 and has no gap.
            var person = commits.get(written.version() - 1).person();
            Passage last = passages.isEmpty() ? null : passages.getLast();
            if (last != null && last.to() == written.from() && last.person().equals(person)) {
                passages.set(passages.size() - 1, new Passage(last.from(), written.to(), person));
            } else {
                passages.add(new Passage(written.from(), written.to(), person));
            }
        }
        return passages;
    }
}

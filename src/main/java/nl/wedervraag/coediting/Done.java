package nl.wedervraag.coediting;

import java.util.List;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Step;

/** A commit together with what it does. */
record Done(StoredCommit commit, List<Step> steps, Node after) {

    long version() {
        return commit.version();
    }
}

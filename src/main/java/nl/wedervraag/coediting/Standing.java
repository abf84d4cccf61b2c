package nl.wedervraag.coediting;

import java.util.List;

/**
 * Where a document's anchors stand at its newest version.
 *
 * @param anchors in the order of the text
 */
public record Standing(long version, List<Quoted> anchors) {

    public Standing {
        anchors = List.copyOf(anchors);
    }
}

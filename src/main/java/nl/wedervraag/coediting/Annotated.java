package nl.wedervraag.coediting;

import java.util.List;

/**
 * A document and its anchors as they were at the same moment.
 *
 * @param anchors in the order of the text
 */
public record Annotated(Frozen document, List<Quoted> anchors) {

    public Annotated {
        anchors = List.copyOf(anchors);
    }
}

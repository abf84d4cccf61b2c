package nl.wedervraag.coediting.model;

/** A mark on inline content, such as emphasis or a link. */
public record Mark(MarkType type, Attributes attributes) {

    @Override
    public String toString() {
        return type.name() + (attributes.isEmpty() ? "" : attributes.values());
    }
}

package nl.wedervraag.coediting.model;

import java.util.Set;

/** A kind of mark that the schema lists. */
public final class MarkType {

    private final String name;
    private final int rank;
    private final AttributeTypes attributes;
    private final Set<String> excluded;

    /** @param excluded names of the marks that can't be together with this one */
    MarkType(String name, int rank, AttributeTypes attributes, Set<String> excluded) {
        this.name = name;
        this.rank = rank;
        this.attributes = attributes;
        this.excluded = excluded;
    }

    public String name() {
        return name;
    }

    int rank() {
        return rank;
    }

    AttributeTypes attributes() {
        return attributes;
    }

    boolean excludes(MarkType other) {
        return excluded.contains(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

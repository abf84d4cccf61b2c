package nl.wedervraag.access;

import java.util.List;

/** What a room holds in somebody's name and hands on when they leave. Each room that does has a bean of it. */
public interface Belongings {

    /** Only what there is, for whoever decides about it; asks for no right. */
    List<Belonging> of(PersonId person);

    /** @param label the key of the sentence among the messages, with the count as {@code 0} */
    record Belonging(String label, long count) {}
}

package nl.wedervraag.shared;

/**
 * Something that must have happened in the database before the first page is served, at every start; by {@code @Order}.
 * Where there is nothing to do it does nothing, and it reckons with another node that does the same at this moment.
 */
public interface Preparation {

    void prepare();
}

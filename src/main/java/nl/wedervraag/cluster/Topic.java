package nl.wedervraag.cluster;

/** What a change is about, as in {@code membership}: lower-case letters and underscores, at most 40. */
public record Topic(String name) {

    public Topic {
        if (!name.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("Not a topic: " + name);
        }
    }
}

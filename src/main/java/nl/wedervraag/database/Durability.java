package nl.wedervraag.database;

import java.util.List;

/** Whether a commit is on disk before the server calls it done. */
public enum Durability {
    /** What a person's words get. */
    DURABLE("on"),
    /** Faster and forgetful: for tests that kill nothing. */
    FORGETFUL("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    List<String> settings() {
        return List.of("fsync=" + value, "full_page_writes=" + value, "synchronous_commit=" + value);
    }
}

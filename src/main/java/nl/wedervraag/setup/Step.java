package nl.wedervraag.setup;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps from an empty Wedervraag to a team that can begin, in their order. Each can be skipped and come back to. */
public enum Step {
    ORGANISATION,
    TEAM,
    POSITION,
    PEOPLE;

    /** As it stands in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Step> of(String path) {
        return Stream.of(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    public Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}

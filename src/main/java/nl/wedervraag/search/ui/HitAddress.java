package nl.wedervraag.search.ui;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.search.Hit;

/** Where a hit leads: what is approved to where it is read, a draft to where it is written. */
final class HitAddress {

    private HitAddress() {}

    static String of(Hit hit) {
        return switch (hit.what()) {
            case ANSWER ->
                hit.draft()
                        ? written(hit)
                        : read(
                                hit,
                                "question",
                                Objects.requireNonNull(hit.question()).value());
            case STORY -> hit.draft() ? "stories/" + hit.subject() : read(hit, "piece", hit.subject());
            case CHALLENGE -> hit.draft() ? "challenges/" + hit.subject() : read(hit, "piece", hit.subject());
        };
    }

    private static String read(Hit hit, String what, UUID id) {
        return "read/%s/%s?%s=%s".formatted(position(hit), hit.language().code(), what, id);
    }

    private static String written(Hit hit) {
        return "answers/%s/%s/%s?scope=%s"
                .formatted(
                        position(hit),
                        Objects.requireNonNull(hit.question()).value(),
                        hit.language().code(),
                        hit.reach().toLowerCase(Locale.ROOT));
    }

    private static UUID position(Hit hit) {
        return Objects.requireNonNull(hit.position()).value();
    }
}

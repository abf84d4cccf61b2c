package nl.wedervraag.search.ui;

import java.util.Locale;
import nl.wedervraag.search.Hit;

/** Where a hit leads: approved wording to where it is read, a draft to where it is written. */
final class HitAddress {

    private HitAddress() {}

    static String of(Hit hit) {
        var position = hit.position().value();
        var question = hit.question().value();
        var language = hit.language().code();
        return hit.draft()
                ? "answers/%s/%s/%s?scope=%s"
                        .formatted(position, question, language, hit.reach().toLowerCase(Locale.ROOT))
                : "read/%s/%s?question=%s".formatted(position, language, question);
    }
}

package nl.wedervraag.answers.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.answers.Reach;

/** How scopes stand in addresses and among the messages: Company, Team, Own. */
final class Reaches {

    private Reaches() {}

    static String word(Reach reach) {
        return reach.name().toLowerCase(Locale.ROOT);
    }

    static String key(Reach reach) {
        return "answers.reach." + word(reach);
    }

    static Optional<Reach> of(String word) {
        return Stream.of(Reach.values())
                .filter(reach -> word(reach).equals(word))
                .findFirst();
    }
}

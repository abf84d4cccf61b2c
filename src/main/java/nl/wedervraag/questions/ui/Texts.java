package nl.wedervraag.questions.ui;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.shared.Language;

/** Texts that there are in every language. */
final class Texts {

    private Texts() {}

    static String in(Language language, Map<Language, String> texts) {
        return texts.getOrDefault(language, "");
    }

    static String inOther(Language language, Map<Language, String> texts) {
        return Stream.of(Language.values())
                .filter(other -> other != language)
                .map(other -> in(other, texts))
                .collect(Collectors.joining(" · "));
    }
}

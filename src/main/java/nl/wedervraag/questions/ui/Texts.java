package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.UI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.LineField;

/** Texts that there are in every language. */
final class Texts {

    private Texts() {}

    static String in(Language language, Map<Language, String> texts) {
        return texts.getOrDefault(language, "");
    }

    /** In the others of those that the organisation speaks. */
    static String inOther(Language language, List<Language> spoken, Map<Language, String> texts) {
        return spoken.stream()
                .filter(other -> other != language)
                .map(other -> in(other, texts))
                .collect(Collectors.joining(" · "));
    }

    static Map<Language, String> of(Map<Language, LineField> lines) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        lines.forEach((language, line) -> texts.put(language, line.getValue()));
        return texts;
    }

    /** Says in which language it is wanted, where there are several. */
    static String label(String label, Language language, List<Language> spoken) {
        return spoken.size() > 1
                ? label + " · " + UI.getCurrent().getTranslation("shell.language." + language.code())
                : label;
    }
}

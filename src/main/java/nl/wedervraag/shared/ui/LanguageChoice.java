package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.shared.Language;

/** One of the languages, by its name. */
public final class LanguageChoice extends Div {

    private final Choice choice;

    public LanguageChoice(String label, Language chosen) {
        this(label, List.of(Language.values()), chosen);
    }

    /** @param chosen the first of those offered when it isn't among them */
    public LanguageChoice(String label, List<Language> offered, Language chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : offered) {
            names.put(language.name(), getTranslation("shell.language." + language.code()));
        }
        choice = new Choice(label, names, chosen.orFirstOf(offered).name());
        add(choice);
    }

    public Language chosen() {
        return Language.valueOf(choice.chosen());
    }

    public LanguageChoice onChoice(Consumer<Language> listener) {
        choice.onChoice(chosen -> listener.accept(Language.valueOf(chosen)));
        return this;
    }
}

package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.LineField;

/** Asks what a theme is called, in each language of the organisation. */
final class TextsDialog extends FormDialog {

    private final Map<Language, LineField> lines = new EnumMap<>(Language.class);

    /** @param taken whether another theme is called so */
    TextsDialog(
            String title,
            List<Language> languages,
            Map<Language, String> now,
            BiPredicate<Language, String> taken,
            Consumer<Map<Language, String>> save) {
        super(title, title);
        for (Language language : languages) {
            var name = new LineField(
                    Texts.label(getTranslation("bank.theme-name"), language, languages),
                    Texts.in(language, now),
                    Bank.LONGEST_THEME);
            lines.put(
                    language,
                    name.refusing(text -> taken.test(language, text), getTranslation("bank.theme-name.taken")));
        }
        asking(() -> save.accept(Texts.of(lines)), lines.values().toArray(Component[]::new));
    }
}

package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.LineField;

/** Asks what a theme is called, in each language of the organisation. */
final class TextsDialog extends FormDialog {

    private final Map<Language, LineField> lines = new EnumMap<>(Language.class);

    /**
     * @param asks what its answers are to rest on until now
     * @param taken whether another theme is called so
     */
    TextsDialog(
            String title,
            List<Language> languages,
            Map<Language, String> now,
            Asks asks,
            BiPredicate<Language, String> taken,
            BiConsumer<Map<Language, String>, Asks> save) {
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
        Map<String, String> all = new LinkedHashMap<>();
        for (Asks one : Asks.values()) {
            all.put(one.name(), getTranslation("bank.asks." + one.name().toLowerCase(Locale.ROOT)));
        }
        var rest = new Choice(getTranslation("bank.asks"), all, asks.name());
        asking(
                () -> save.accept(Texts.of(lines), Asks.valueOf(rest.chosen())),
                Stream.concat(lines.values().stream(), Stream.of(new Labelled(getTranslation("bank.asks"), rest)))
                        .toArray(Component[]::new));
    }
}

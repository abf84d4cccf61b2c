package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.LineField;

/** Asks for a text in every language, and for guidance where that is wanted. */
final class TextsDialog extends FormDialog {

    private final Map<Language, LineField> lines = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> guidance = new EnumMap<>(Language.class);
    private final List<Component> fields = new ArrayList<>();

    TextsDialog(String title) {
        super(title, title);
    }

    TextsDialog lines(String label, Map<Language, String> now, int longest) {
        for (Language language : Language.values()) {
            var line = new LineField(label(label, language), Texts.in(language, now), longest);
            lines.put(language, line);
            fields.add(line);
        }
        return this;
    }

    TextsDialog guidance(Map<Language, String> now) {
        for (Language language : Language.values()) {
            var area = new TextArea(label("bank.guidance", language));
            area.setValue(Texts.in(language, now));
            area.setMaxLength(Bank.LONGEST_GUIDANCE);
            area.setMinRows(2);
            area.setMaxRows(6);
            area.setWidthFull();
            guidance.put(language, area);
            fields.add(area);
        }
        return this;
    }

    /** What a new text does to what is in use. */
    TextsDialog uses(List<QuestionUse> uses) {
        fields.add(UsesList.ofRewording(uses));
        return this;
    }

    TextsDialog then(BiConsumer<Map<Language, String>, Map<Language, String>> save) {
        asking(() -> save.accept(values(), hints()), fields.toArray(Component[]::new));
        return this;
    }

    private String label(String key, Language language) {
        return getTranslation(key) + " · " + getTranslation("shell.language." + language.code());
    }

    private Map<Language, String> values() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        lines.forEach((language, line) -> texts.put(language, line.getValue()));
        return texts;
    }

    private Map<Language, String> hints() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        guidance.forEach((language, area) -> texts.put(language, area.getValue()));
        return texts;
    }
}

package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.BankContent.QuestionInBank;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.LineField;
import nl.wedervraag.shared.ui.Tick;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a question in each language of the organisation, and for what is behind it; says while it is typed which
 * questions resemble it.
 */
final class QuestionDialog extends FormDialog {

    interface Save {
        void save(Map<Language, String> text, Map<Language, Guidance> guidance, boolean starts);
    }

    private static final int PAUSE_MILLIS = 350;

    private final Resemblances resemblances;
    private final @Nullable QuestionInBank now;
    private final Map<Language, LineField> lines = new EnumMap<>(Language.class);
    private final Map<Language, GuidanceFields> guidance = new EnumMap<>(Language.class);
    private final List<Component> fields = new ArrayList<>();

    /**
     * @param now the question as it is, null for a new one
     * @param uses what other words do to what is in use
     */
    QuestionDialog(
            String title,
            String act,
            Resemblances resemblances,
            List<Language> languages,
            @Nullable QuestionInBank now,
            List<QuestionUse> uses,
            Save save) {
        super(title, act);
        this.resemblances = resemblances;
        this.now = now;
        addClassName("question-dialog");
        languages.forEach(language -> ask(language, languages));
        var starts = new Tick(getTranslation("bank.starts.tick"), now != null && now.starts());
        fields.add(starts);
        if (now != null) {
            fields.add(UsesList.ofRewording(uses));
        }
        asking(() -> save.save(Texts.of(lines), read(), starts.ticked()), fields.toArray(Component[]::new));
    }

    private void ask(Language language, List<Language> spoken) {
        var before = now == null ? "" : Texts.in(language, now.text());
        var itself = now == null ? null : now.id();
        var line = new LineField(
                        Texts.label(getTranslation("bank.text"), language, spoken), before, Bank.LONGEST_QUESTION)
                .refusing(
                        text -> !text.equals(before) && resemblances.isQuestion(language, text, itself),
                        getTranslation("bank.text.taken"));
        var hint = new ResemblingHint(language);
        line.getElement().setAttribute("lang", language.code());
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(PAUSE_MILLIS);
        line.addValueChangeListener(typed -> hint.show(
                typed.getValue().equals(before) ? List.of() : resemblances.of(language, typed.getValue(), itself)));
        var behind = new GuidanceFields(
                language, spoken, now == null ? Guidance.NONE : now.guidance().getOrDefault(language, Guidance.NONE));
        lines.put(language, line);
        guidance.put(language, behind);
        fields.addAll(List.of(line, hint, behind));
    }

    private Map<Language, Guidance> read() {
        Map<Language, Guidance> read = new EnumMap<>(Language.class);
        guidance.forEach((language, of) -> read.put(language, of.read()));
        return read;
    }
}

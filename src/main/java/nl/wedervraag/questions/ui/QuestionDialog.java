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
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.questions.Resembling;
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

    /**
     * With what it begins.
     *
     * @param now the question as it is, null for a new one
     * @param typed what stands in the fields of a new one
     * @param above what is asked before that
     * @param uses what other words do to what is in use
     */
    record Beginning(
            @Nullable QuestionInBank now, Map<Language, String> typed, List<Component> above, List<QuestionUse> uses) {

        static Beginning empty() {
            return new Beginning(null, Map.of(), List.of(), List.of());
        }

        static Beginning proposed(Language language, String text, Component above) {
            return new Beginning(null, Map.of(language, text), List.of(above), List.of());
        }

        static Beginning of(QuestionInBank now, List<QuestionUse> uses) {
            return new Beginning(now, Map.of(), List.of(), uses);
        }

        String text(Language language) {
            return now == null ? "" : Texts.in(language, now.text());
        }

        Guidance guidance(Language language) {
            return now == null ? Guidance.NONE : now.guidance().getOrDefault(language, Guidance.NONE);
        }

        @Nullable
        QuestionId itself() {
            return now == null ? null : now.id();
        }

        boolean starts() {
            return now != null && now.starts();
        }
    }

    static final int PAUSE_MILLIS = 350;

    private final Resemblances resemblances;
    private final Beginning beginning;
    private final Map<Language, LineField> lines = new EnumMap<>(Language.class);
    private final Map<Language, GuidanceFields> guidance = new EnumMap<>(Language.class);
    private final List<Component> fields = new ArrayList<>();

    QuestionDialog(
            String title,
            String act,
            Resemblances resemblances,
            List<Language> languages,
            Beginning beginning,
            Save save) {
        super(title, act);
        this.resemblances = resemblances;
        this.beginning = beginning;
        addClassName("question-dialog");
        fields.addAll(beginning.above());
        languages.forEach(language -> ask(language, languages));
        var starts = new Tick(getTranslation("bank.starts.tick"), beginning.starts());
        fields.add(starts);
        if (beginning.now() != null) {
            fields.add(UsesList.ofRewording(beginning.uses()));
        }
        asking(() -> save.save(Texts.of(lines), read(), starts.ticked()), fields.toArray(Component[]::new));
    }

    private void ask(Language language, List<Language> spoken) {
        var before = beginning.text(language);
        var typed = beginning.typed().getOrDefault(language, before);
        var line = new LineField(
                        Texts.label(getTranslation("bank.text"), language, spoken), typed, Bank.LONGEST_QUESTION)
                .refusing(
                        text -> !text.equals(before) && resemblances.isQuestion(language, text, beginning.itself()),
                        getTranslation("bank.text.taken"));
        var hint = new ResemblingHint(() -> language, true);
        hint.show(resembling(language, typed));
        line.getElement().setAttribute("lang", language.code());
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(PAUSE_MILLIS);
        line.addValueChangeListener(change -> hint.show(resembling(language, change.getValue())));
        var behind = new GuidanceFields(language, spoken, beginning.guidance(language));
        lines.put(language, line);
        guidance.put(language, behind);
        fields.addAll(List.of(line, hint, behind));
    }

    private List<Resembling> resembling(Language language, String typed) {
        return typed.equals(beginning.text(language))
                ? List.of()
                : resemblances.of(language, typed, beginning.itself());
    }

    private Map<Language, Guidance> read() {
        Map<Language, Guidance> read = new EnumMap<>(Language.class);
        guidance.forEach((language, of) -> read.put(language, of.read()));
        return read;
    }
}

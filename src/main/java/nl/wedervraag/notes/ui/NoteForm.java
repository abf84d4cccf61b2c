package nl.wedervraag.notes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wedervraag.notes.Audience;
import nl.wedervraag.notes.Note;
import nl.wedervraag.notes.Notes;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.LanguageChoice;
import nl.wedervraag.shared.ui.Refusals;
import nl.wedervraag.shared.ui.TextBox;
import org.jspecify.annotations.Nullable;

/** One's own note, in the browser's own fields: it stands on pages that are light. */
final class NoteForm extends Div {

    private static final int LINES = 4;

    /** What is to be done with what was written. */
    interface Taking {
        void take(Language language, String text, Audience audience);
    }

    private final TextBox text = new TextBox(LINES, Notes.LONGEST);
    private final Paragraph refusal = new Paragraph();
    private final LanguageChoice language;
    private final Choice audience;
    private final Taking taking;

    NoteForm(List<Language> spoken, @Nullable Note before, Runnable cancel, Taking taking) {
        this.taking = taking;
        addClassName("note-form");
        var hint = new Paragraph(getTranslation("notes.hint"));
        hint.addClassName("quiet-text");
        language = new LanguageChoice(
                getTranslation("notes.language"),
                spoken,
                before == null ? Language.of(getLocale()) : before.language());
        audience = new Choice(
                getTranslation("notes.read-by"),
                audiences(),
                (before == null ? Audience.WRITERS : before.audience()).name());
        if (before != null) {
            text.setValue(before.text());
        }
        refusal.addClassName("form-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var choices = new Div(new Labelled(getTranslation("notes.read-by"), audience));
        choices.addClassName("note-choices");
        if (spoken.size() > 1) {
            choices.add(new Labelled(getTranslation("notes.language"), language));
        }
        var save = new NativeButton(getTranslation("notes.save"), click -> save());
        save.addClassName("primary-button");
        var leave = new NativeButton(getTranslation("notes.cancel"), click -> cancel.run());
        leave.addClassName("link-button");
        var acts = new Div(save, leave);
        acts.addClassName("note-acts");
        add(hint, new Labelled(getTranslation("notes.text"), text), refusal, choices, acts);
    }

    private Map<String, String> audiences() {
        Map<String, String> names = new LinkedHashMap<>();
        for (var one : Audience.values()) {
            names.put(one.name(), getTranslation("notes.read-by." + one.name().toLowerCase(Locale.ROOT)));
        }
        return names;
    }

    void focus() {
        text.focus();
    }

    private void save() {
        try {
            taking.take(language.chosen(), text.getValue(), Audience.valueOf(audience.chosen()));
        } catch (TextRefused refused) {
            refusal.setText(getTranslation(Refusals.key(refused), refused.longest()));
            refusal.setVisible(true);
            text.focus();
        }
    }
}

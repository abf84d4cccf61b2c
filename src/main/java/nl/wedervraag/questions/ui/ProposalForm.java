package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.Proposals;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.LanguageChoice;
import nl.wedervraag.shared.ui.LineField;

/** Asks for one question in one language; says while it is typed which questions resemble it. */
final class ProposalForm extends Div {

    private final Resemblances resemblances;
    private final Proposals proposals;
    private final Runnable proposed;
    private final LineField line;
    private final LanguageChoice language;
    private final ResemblingHint hint;
    private final Div fields = new Div();
    private final Paragraph full = new Paragraph();

    ProposalForm(List<Language> spoken, Resemblances resemblances, Proposals proposals, Runnable proposed) {
        this.resemblances = resemblances;
        this.proposals = proposals;
        this.proposed = proposed;
        addClassName("proposal-form");
        language = new LanguageChoice(getTranslation("propose.language"), spoken, Language.of(getLocale()));
        hint = new ResemblingHint(language::chosen, false);
        line = new LineField(getTranslation("propose.question"), "", Bank.LONGEST_QUESTION)
                .refusing(text -> proposals.isThere(language.chosen(), text), getTranslation("propose.question.taken"));
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(QuestionDialog.PAUSE_MILLIS);
        line.addValueChangeListener(change -> compare());
        line.addKeyPressListener(Key.ENTER, pressed -> propose());
        language.onChoice(chosen -> compare());
        var send = new Button(getTranslation("propose.send"), click -> propose());
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        fields.add(line, hint);
        if (spoken.size() > 1) {
            fields.add(new Labelled(getTranslation("propose.language"), language));
        }
        fields.add(send);
        full.setText(getTranslation("propose.full", Proposals.MOST_WAITING));
        full.addClassName("quiet-text");
        add(fields, full);
        full(false);
    }

    /** Whether as many wait as may. */
    void full(boolean full) {
        fields.setVisible(!full);
        this.full.setVisible(full);
    }

    private void compare() {
        hint.show(resemblances.of(language.chosen(), line.getValue(), null));
    }

    private void propose() {
        if (line.check()) {
            proposals.propose(language.chosen(), line.getValue());
            line.clear();
            line.setInvalid(false);
            hint.show(List.of());
            proposed.run();
        }
    }
}

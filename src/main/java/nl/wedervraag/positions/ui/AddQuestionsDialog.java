package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.wedervraag.positions.PositionQuestions.Offered;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.ui.FormDialog;

/** What the bank offers beside what is asked, to be ticked; what was hidden says so. */
final class AddQuestionsDialog extends FormDialog {

    private final Set<QuestionId> ticked = new LinkedHashSet<>();

    AddQuestionsDialog(String title, List<Offered> offered, Consumer<List<QuestionId>> ask) {
        super(title, title);
        var list = new Div();
        list.addClassName("ticks");
        if (offered.isEmpty()) {
            list.add(new Paragraph(getTranslation("positions.add.none")));
        }
        String theme = "";
        for (Offered one : offered) {
            if (!one.question().theme().name().equals(theme)) {
                theme = one.question().theme().name();
                list.add(new H3(theme));
            }
            list.add(tick(one));
        }
        asking(() -> ask.accept(List.copyOf(ticked)), list);
    }

    private NativeLabel tick(Offered offered) {
        var box = new Input();
        box.setType("checkbox");
        box.getElement().addPropertyChangeListener("checked", "change", change -> {
            if (Boolean.TRUE.equals(change.getValue())) {
                ticked.add(offered.question().id());
            } else {
                ticked.remove(offered.question().id());
            }
        });
        var label = new NativeLabel();
        label.addClassName("tick");
        var text = new Span(offered.question().text());
        label.add(box, text);
        if (offered.hidden()) {
            var hidden = new Span(getTranslation("positions.add.hidden"));
            hidden.addClassName("quiet-text");
            label.add(hidden);
        }
        return label;
    }
}

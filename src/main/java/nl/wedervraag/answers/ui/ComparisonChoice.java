package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.answers.HistoryPage;
import nl.wedervraag.answers.HistoryPage.Text;
import nl.wedervraag.shared.ui.Choice;

/** Which two texts are compared, and whether one in the other or beside it. Each choice is an address. */
final class ComparisonChoice extends Div {

    ComparisonChoice(HistoryPage page, HistoryAddress now, Text before, Text after, Consumer<HistoryAddress> go) {
        addClassName("filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("history.compare"));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(HistoryAddress.DRAFT, getTranslation("history.draft"));
        page.entries()
                .forEach(entry -> texts.put(
                        Integer.toString(entry.number()), getTranslation("history.revision", entry.number())));
        var from = new Choice(getTranslation("history.from"), texts, HistoryAddress.word(before))
                .onChoice(word -> HistoryAddress.text(word)
                        .ifPresent(text -> go.accept(now.comparing(text, after, now.sideBySide()))));
        var to = new Choice(getTranslation("history.to"), texts, HistoryAddress.word(after))
                .onChoice(word -> HistoryAddress.text(word)
                        .ifPresent(text -> go.accept(now.comparing(before, text, now.sideBySide()))));
        var side = new NativeButton(
                getTranslation("history.side-by-side"),
                click -> go.accept(now.comparing(before, after, !now.sideBySide())));
        side.addClassName("toggle");
        side.getElement().setAttribute("aria-pressed", Boolean.toString(now.sideBySide()));
        add(from, new com.vaadin.flow.component.html.Span("→"), to, side);
    }
}

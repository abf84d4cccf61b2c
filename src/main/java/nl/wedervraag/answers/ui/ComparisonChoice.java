package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.wedervraag.answers.HistoryPage;
import nl.wedervraag.answers.HistoryPage.Text;
import nl.wedervraag.answers.ui.HistoryAddress.View;
import nl.wedervraag.shared.ui.Choice;

/**
 * Which two texts are compared, and whether one in the other or beside it; or of which one it is shown who wrote it. Each
 * choice is an address.
 */
final class ComparisonChoice extends Div {

    private final HistoryPage page;
    private final HistoryAddress now;
    private final Consumer<HistoryAddress> go;

    /** @param several whether there are two texts to compare */
    ComparisonChoice(
            HistoryPage page,
            HistoryAddress now,
            Text before,
            Text after,
            boolean several,
            Consumer<HistoryAddress> go) {
        this.page = page;
        this.now = now;
        this.go = go;
        addClassName("filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("history.compare"));
        if (several && now.view() == View.WRITERS) {
            add(texts("history.text", after, text -> now.comparing(before, text)));
        } else if (several) {
            add(
                    texts("history.from", before, text -> now.comparing(text, after)),
                    new Span("→"),
                    texts("history.to", after, text -> now.comparing(before, text)),
                    toggle("history.side-by-side", View.SIDE));
        }
        add(toggle("history.writers", View.WRITERS));
    }

    private Choice texts(String label, Text chosen, Function<Text, HistoryAddress> address) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(HistoryAddress.DRAFT, getTranslation("history.draft"));
        page.entries()
                .forEach(entry -> texts.put(
                        Integer.toString(entry.number()), getTranslation("history.revision", entry.number())));
        return new Choice(getTranslation(label), texts, HistoryAddress.word(chosen))
                .onChoice(word -> HistoryAddress.text(word).map(address).ifPresent(go));
    }

    private NativeButton toggle(String label, View view) {
        var toggle = new NativeButton(getTranslation(label), click -> go.accept(now.toggled(view)));
        toggle.addClassName("toggle");
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(now.view() == view));
        return toggle;
    }
}

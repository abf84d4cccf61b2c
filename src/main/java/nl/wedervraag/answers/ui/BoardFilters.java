package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.answers.Mark;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Choice;

/** What the board shows of itself: theme, status, mine, without approved wording, language. Each choice is an address. */
final class BoardFilters extends Div {

    private static final String ALL = "";

    BoardFilters(BoardAddress now, Language language, List<Theme> themes, Consumer<BoardAddress> go) {
        addClassName("filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("answers.filter"));
        add(
                themes(now, themes, go),
                marks(now, go),
                toggle("answers.filter.mine", now.filter().mine(), mine -> go.accept(now.mine(mine))),
                toggle("answers.filter.missing", now.filter().missing(), missing -> go.accept(now.missing(missing))),
                languages(now, language, go));
    }

    private Choice themes(BoardAddress now, List<Theme> themes, Consumer<BoardAddress> go) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("answers.filter.all-themes"));
        themes.forEach(theme -> options.put(theme.id().value().toString(), theme.name()));
        var theme = now.filter().theme();
        return new Choice(
                        getTranslation("answers.filter.theme"),
                        options,
                        theme == null ? ALL : theme.value().toString())
                .onChoice(
                        chosen -> go.accept(now.theme(BoardAddress.theme(chosen).orElse(null))))
                .marked(theme != null);
    }

    private Choice marks(BoardAddress now, Consumer<BoardAddress> go) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("answers.filter.any-status"));
        for (Mark mark : Mark.values()) {
            options.put(BoardAddress.word(mark), getTranslation(StatusLabel.key(mark)));
        }
        var mark = now.filter().mark();
        return new Choice(
                        getTranslation("answers.filter.status"), options, mark == null ? ALL : BoardAddress.word(mark))
                .onChoice(chosen -> go.accept(now.mark(BoardAddress.mark(chosen).orElse(null))))
                .marked(mark != null);
    }

    private Choice languages(BoardAddress now, Language language, Consumer<BoardAddress> go) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Language one : Language.values()) {
            options.put(one.name(), one.name());
        }
        return new Choice(getTranslation("answers.filter.language"), options, language.name())
                .onChoice(chosen -> go.accept(now.speaking(Language.valueOf(chosen))));
    }

    private NativeButton toggle(String label, boolean on, Consumer<Boolean> go) {
        var toggle = new NativeButton(getTranslation(label), click -> go.accept(!on));
        toggle.addClassName("toggle");
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return toggle;
    }
}

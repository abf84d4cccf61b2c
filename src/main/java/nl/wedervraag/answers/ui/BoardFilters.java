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

/**
 * What the board shows of itself: theme, status, mine, without approved wording, language. Each choice is an address, made
 * from where the board is by then, so that of two choices in quick succession none is lost.
 */
final class BoardFilters extends Div {

    private static final String ALL = "";

    private final List<Theme> offered;
    private final List<Language> offeredLanguages;
    private final Choice theme;
    private final Choice mark;
    private final Choice language;
    private final NativeButton mine;
    private final NativeButton missing;

    private BoardAddress now = BoardAddress.EVERYTHING;

    BoardFilters(List<Theme> themes, List<Language> languages, Consumer<BoardAddress> go) {
        offered = themes;
        offeredLanguages = languages;
        addClassName("filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("answers.filter"));
        theme = themes(themes)
                .onChoice(
                        chosen -> go.accept(now.theme(BoardAddress.theme(chosen).orElse(null))));
        mark = marks().onChoice(
                        chosen -> go.accept(now.mark(BoardAddress.mark(chosen).orElse(null))));
        language = languages(languages).onChoice(chosen -> go.accept(now.speaking(Language.valueOf(chosen))));
        mine = new NativeButton(
                getTranslation("answers.filter.mine"),
                click -> go.accept(now.mine(!now.filter().mine())));
        missing = new NativeButton(
                "", click -> go.accept(now.missing(!now.filter().missing())));
        mine.addClassName("toggle");
        missing.addClassName("toggle");
        language.setVisible(languages.size() > 1);
        add(theme, mark, mine, missing, language);
    }

    boolean offers(List<Theme> themes, List<Language> languages) {
        return offered.equals(themes) && offeredLanguages.equals(languages);
    }

    void show(BoardAddress address, Language spoken) {
        now = address;
        var filter = address.filter();
        theme.choose(filter.theme() == null ? ALL : filter.theme().value().toString())
                .marked(filter.theme() != null);
        mark.choose(filter.mark() == null ? ALL : BoardAddress.word(filter.mark()))
                .marked(filter.mark() != null);
        language.choose(spoken.name());
        missing.setText(getTranslation("answers.filter.missing." + spoken.code()));
        pressed(mine, filter.mine());
        pressed(missing, filter.missing());
    }

    private static void pressed(NativeButton toggle, boolean on) {
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private Choice themes(List<Theme> themes) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("answers.filter.all-themes"));
        themes.forEach(one -> options.put(one.id().value().toString(), one.name()));
        return new Choice(getTranslation("answers.filter.theme"), options, ALL);
    }

    private Choice marks() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("answers.filter.any-status"));
        for (Mark one : Mark.values()) {
            options.put(BoardAddress.word(one), getTranslation(StatusLabel.key(one)));
        }
        return new Choice(getTranslation("answers.filter.status"), options, ALL);
    }

    private Choice languages(List<Language> languages) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Language one : languages) {
            options.put(one.name(), one.name());
        }
        return new Choice(
                getTranslation("answers.filter.language"),
                options,
                languages.getFirst().name());
    }
}

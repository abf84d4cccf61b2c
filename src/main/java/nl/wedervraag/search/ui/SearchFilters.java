package nl.wedervraag.search.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.search.Wanted;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Choice;
import org.jspecify.annotations.Nullable;

/** What is looked through: answers or what they rest on, language, theme, position, approved or drafts. Each choice is an address. */
final class SearchFilters extends Div {

    private static final String ALL = "";

    private final Wanted now;
    private final Consumer<SearchAddress> go;

    SearchFilters(
            Wanted now,
            List<Language> languages,
            List<Theme> themes,
            List<Position> positions,
            boolean drafts,
            Consumer<SearchAddress> go) {
        this.now = now;
        this.go = go;
        addClassName("filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("search.filter"));
        add(whats(), languages(languages), themes(themes), positions(positions));
        if (drafts) {
            add(kinds());
        }
    }

    private Choice languages(List<Language> languages) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("search.filter.any-language"));
        for (Language language : languages) {
            options.put(language.code(), getTranslation("shell.language." + language.code()));
        }
        var choice = new Choice(
                        getTranslation("search.filter.language"),
                        options,
                        now.language() == null ? ALL : now.language().code())
                .onChoice(chosen -> go(
                        Addresses.language(chosen).orElse(null), now.theme(), now.position(), now.kind(), now.what()))
                .marked(now.language() != null);
        choice.setVisible(languages.size() > 1);
        return choice;
    }

    private Choice themes(List<Theme> themes) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("search.filter.all-themes"));
        themes.forEach(theme -> options.put(theme.id().value().toString(), theme.name()));
        return new Choice(
                        getTranslation("search.filter.theme"),
                        options,
                        now.theme() == null ? ALL : now.theme().value().toString())
                .onChoice(chosen -> go(
                        now.language(),
                        Addresses.id(chosen).map(ThemeId::new).orElse(null),
                        now.position(),
                        now.kind(),
                        now.what()))
                .marked(now.theme() != null);
    }

    private Choice positions(List<Position> positions) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("search.filter.all-positions"));
        positions.forEach(position ->
                options.put(position.id().value().toString(), position.name() + " · " + position.teamName()));
        return new Choice(
                        getTranslation("search.filter.position"),
                        options,
                        now.position() == null ? ALL : now.position().value().toString())
                .onChoice(chosen -> go(
                        now.language(),
                        now.theme(),
                        Addresses.id(chosen).map(PositionId::new).orElse(null),
                        now.kind(),
                        now.what()))
                .marked(now.position() != null);
    }

    private Choice kinds() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Wanted.Kind kind : Wanted.Kind.values()) {
            options.put(SearchAddress.word(kind), getTranslation("search.which." + SearchAddress.word(kind)));
        }
        return new Choice(getTranslation("search.filter.which"), options, SearchAddress.word(now.kind()))
                .onChoice(chosen -> go(
                        now.language(),
                        now.theme(),
                        now.position(),
                        SearchAddress.kind(chosen).orElse(Wanted.Kind.ALL),
                        now.what()))
                .marked(now.kind() != Wanted.Kind.ALL);
    }

    private Choice whats() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("search.what.all"));
        for (Wanted.What what : Wanted.What.values()) {
            options.put(SearchAddress.word(what), getTranslation("search.what." + SearchAddress.word(what)));
        }
        return new Choice(
                        getTranslation("search.filter.what"),
                        options,
                        now.what() == null ? ALL : SearchAddress.word(now.what()))
                .onChoice(chosen -> go(
                        now.language(),
                        now.theme(),
                        now.position(),
                        now.kind(),
                        SearchAddress.what(chosen).orElse(null)))
                .marked(now.what() != null);
    }

    private void go(
            @Nullable Language language,
            @Nullable ThemeId theme,
            @Nullable PositionId position,
            Wanted.Kind kind,
            Wanted.@Nullable What what) {
        go.accept(new SearchAddress(new Wanted(now.text(), language, theme, position, kind, what)));
    }
}

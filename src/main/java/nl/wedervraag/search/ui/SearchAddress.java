package nl.wedervraag.search.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.search.Wanted;
import nl.wedervraag.shared.ui.Addresses;

/** What is looked for, as it stands in the page's address; what an address holds beyond that is ignored. */
record SearchAddress(Wanted wanted) {

    private static final int LONGEST = 300;

    static SearchAddress of(QueryParameters parameters) {
        return new SearchAddress(new Wanted(
                shortened(parameters.getSingleParameter("q").orElse("")),
                parameters
                        .getSingleParameter("lang")
                        .flatMap(Addresses::language)
                        .orElse(null),
                parameters
                        .getSingleParameter("theme")
                        .flatMap(Addresses::id)
                        .map(ThemeId::new)
                        .orElse(null),
                parameters
                        .getSingleParameter("at")
                        .flatMap(Addresses::id)
                        .map(PositionId::new)
                        .orElse(null),
                parameters
                        .getSingleParameter("which")
                        .flatMap(SearchAddress::kind)
                        .orElse(Wanted.Kind.ALL),
                parameters
                        .getSingleParameter("what")
                        .flatMap(SearchAddress::what)
                        .orElse(null)));
    }

    static SearchAddress of(String text) {
        return new SearchAddress(Wanted.anything(shortened(text)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    static String word(Wanted.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Wanted.Kind> kind(String word) {
        return Stream.of(Wanted.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    static String word(Wanted.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Wanted.What> what(String word) {
        return Stream.of(Wanted.What.values())
                .filter(what -> word(what).equals(word))
                .findFirst();
    }

    boolean narrowed() {
        return !wanted.equals(Wanted.anything(wanted.text()));
    }

    @Override
    public String toString() {
        var parts = Stream.of(
                        Optional.of(wanted.text())
                                .filter(text -> !text.isEmpty())
                                .map(text -> "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)),
                        Optional.ofNullable(wanted.language()).map(language -> "lang=" + language.code()),
                        Optional.ofNullable(wanted.theme()).map(theme -> "theme=" + theme.value()),
                        Optional.ofNullable(wanted.position()).map(position -> "at=" + position.value()),
                        Optional.of(wanted.kind())
                                .filter(kind -> kind != Wanted.Kind.ALL)
                                .map(kind -> "which=" + word(kind)),
                        Optional.ofNullable(wanted.what()).map(what -> "what=" + word(what)))
                .flatMap(Optional::stream)
                .toList();
        return "search" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}

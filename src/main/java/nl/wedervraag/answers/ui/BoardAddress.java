package nl.wedervraag.answers.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.answers.BoardFilter;
import nl.wedervraag.answers.Mark;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The board's filter as it stands in the page's address; what an address holds beyond that is ignored.
 *
 * @param page from 1; each other choice leads back to the first
 */
record BoardAddress(BoardFilter filter, @Nullable Language language, int page) {

    static final BoardAddress EVERYTHING = new BoardAddress(BoardFilter.EVERYTHING, null, 1);

    static BoardAddress of(QueryParameters parameters) {
        return new BoardAddress(
                new BoardFilter(
                        parameters
                                .getSingleParameter("theme")
                                .flatMap(BoardAddress::theme)
                                .orElse(null),
                        parameters
                                .getSingleParameter("status")
                                .flatMap(BoardAddress::mark)
                                .orElse(null),
                        parameters.getSingleParameter("mine").isPresent(),
                        parameters.getSingleParameter("missing").isPresent()),
                parameters
                        .getSingleParameter("lang")
                        .flatMap(BoardAddress::language)
                        .orElse(null),
                parameters
                        .getSingleParameter("page")
                        .filter(page -> page.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    String at(String position) {
        var parts = Stream.of(
                        Optional.ofNullable(filter.theme()).map(theme -> "theme=" + theme.value()),
                        Optional.ofNullable(filter.mark()).map(mark -> "status=" + word(mark)),
                        Optional.of("mine=1").filter(part -> filter.mine()),
                        Optional.of("missing=1").filter(part -> filter.missing()),
                        Optional.ofNullable(language).map(chosen -> "lang=" + chosen.code()),
                        Optional.of("page=" + page).filter(part -> page > 1))
                .flatMap(Optional::stream)
                .toList();
        return "answers/" + position + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    BoardAddress theme(@Nullable ThemeId theme) {
        return filtered(new BoardFilter(theme, filter.mark(), filter.mine(), filter.missing()));
    }

    BoardAddress mark(@Nullable Mark mark) {
        return filtered(new BoardFilter(filter.theme(), mark, filter.mine(), filter.missing()));
    }

    BoardAddress mine(boolean mine) {
        return filtered(new BoardFilter(filter.theme(), filter.mark(), mine, filter.missing()));
    }

    BoardAddress missing(boolean missing) {
        return filtered(new BoardFilter(filter.theme(), filter.mark(), filter.mine(), missing));
    }

    BoardAddress speaking(Language chosen) {
        return new BoardAddress(filter, chosen, 1);
    }

    BoardAddress page(int other) {
        return new BoardAddress(filter, language, other);
    }

    private BoardAddress filtered(BoardFilter changed) {
        return new BoardAddress(changed, language, 1);
    }

    static String word(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mark> mark(String word) {
        return Stream.of(Mark.values()).filter(mark -> word(mark).equals(word)).findFirst();
    }

    static Optional<ThemeId> theme(String id) {
        return Addresses.id(id).map(ThemeId::new);
    }

    private static Optional<Language> language(String code) {
        return Addresses.language(code);
    }
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.answers.HistoryPage.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the history of an answer's wording is, and which two of its texts are compared there.
 *
 * @param before null for the usual one, as {@code after}
 */
record HistoryAddress(
        AnswerAddress answer,
        @Nullable Text before,
        @Nullable Text after,
        boolean sideBySide) {

    static final String DRAFT = "draft";

    static HistoryAddress of(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        return new HistoryAddress(
                AnswerAddress.of(event),
                parameters
                        .getSingleParameter("from")
                        .flatMap(HistoryAddress::text)
                        .orElse(null),
                parameters
                        .getSingleParameter("to")
                        .flatMap(HistoryAddress::text)
                        .orElse(null),
                parameters.getSingleParameter("view").filter("side"::equals).isPresent());
    }

    static String of(AnswerAddress answer) {
        return new HistoryAddress(answer, null, null, false).toString();
    }

    HistoryAddress comparing(Text one, Text other, boolean side) {
        return new HistoryAddress(answer, one, other, side);
    }

    static Optional<Text> text(String word) {
        if (word.equals(DRAFT)) {
            return Optional.of(new Text.Draft());
        }
        return word.matches("[1-9][0-9]{0,5}")
                ? Optional.of(new Text.Revision(Integer.parseInt(word)))
                : Optional.empty();
    }

    static String word(Text text) {
        return switch (text) {
            case Text.Draft draft -> DRAFT;
            case Text.Revision revision -> Integer.toString(revision.number());
        };
    }

    @Override
    public String toString() {
        var parts = Stream.of(
                        Optional.ofNullable(answer.scope()).map(scope -> "scope=" + Reaches.word(scope)),
                        Optional.ofNullable(before).map(text -> "from=" + word(text)),
                        Optional.ofNullable(after).map(text -> "to=" + word(text)),
                        Optional.of("view=side").filter(part -> sideBySide))
                .flatMap(Optional::stream)
                .toList();
        return answer.page() + "/history" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.answers.HistoryPage.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the history of an answer's wording is, which two of its texts are compared there, and how.
 *
 * @param before null for the usual one, as {@code after}
 */
record HistoryAddress(
        AnswerAddress answer,
        @Nullable Text before,
        @Nullable Text after,
        View view) {

    /** The changes in the text, both texts beside each other, or whose letters are whose in the one after. */
    enum View {
        INLINE,
        SIDE,
        WRITERS;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static View of(String word) {
            return Stream.of(values())
                    .filter(view -> view.word().equals(word))
                    .findFirst()
                    .orElse(INLINE);
        }
    }

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
                parameters.getSingleParameter("view").map(View::of).orElse(View.INLINE));
    }

    static String of(AnswerAddress answer) {
        return new HistoryAddress(answer, null, null, View.INLINE).toString();
    }

    HistoryAddress comparing(Text one, Text other) {
        return new HistoryAddress(answer, one, other, view);
    }

    /** Or no more, when it is that one already. */
    HistoryAddress toggled(View wanted) {
        return new HistoryAddress(answer, before, after, view == wanted ? View.INLINE : wanted);
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
                        Optional.of("view=" + view.word()).filter(part -> view != View.INLINE))
                .flatMap(Optional::stream)
                .toList();
        return answer.page() + "/history" + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.answers.Board;
import nl.wedervraag.answers.BoardRow;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** A question's row on the board. What changes of it changes in place: whoever stands on its link stays there. */
final class BoardLine extends NativeTableRow {

    private final Language language;
    private final Moments moments;
    private final Small small = new Small();
    private final NativeTableCell state = cell("state");
    private final NativeTableCell toSay = cell("figure");
    private final NativeTableCell reviewBy = cell("figure");
    private final NativeTableCell owner = cell("owner");

    private BoardRow shown;

    BoardLine(BoardRow row, Board board, Moments moments) {
        this.language = board.language();
        this.moments = moments;
        this.shown = row;
        addClassName("row");
        var address = "answers/" + board.position().id().value() + "/"
                + row.question().value() + "/" + language.code();
        var question = cell("question");
        question.add(new Link(address, row.text()), small);
        add(question, state, toSay, reviewBy, owner);
        fill();
    }

    /** @param row of the same question in the same words */
    void show(BoardRow row) {
        if (!row.equals(shown)) {
            shown = row;
            Stream.of(state, toSay, reviewBy, owner).forEach(NativeTableCell::removeAll);
            fill();
        }
    }

    private void fill() {
        var row = shown;
        small.getElement().setText(small(row));
        state.add(new StatusLabel(row.status()));
        toSay.add(new Span(row.seconds() == 0 ? "–" : Moments.spoken(row.seconds())));
        reviewBy.add(new Span(row.reviewBy() == null ? "–" : moments.shortDay(row.reviewBy())));
        if (row.owner() != null) {
            owner.add(new Initials(row.owner().id().value(), row.owner().name()));
        }
    }

    /** Whose answer it is, in which language when it is another, and who is in it. */
    private String small(BoardRow row) {
        return Stream.of(
                        row.reach() == null ? "" : getTranslation(Reaches.key(row.reach())),
                        row.language() == null || row.language() == language
                                ? ""
                                : getTranslation(
                                        "answers.row.only-in." + row.language().code()),
                        row.notKnownYet() ? getTranslation("answers.row.not-known") : "",
                        row.lacks() == null
                                ? ""
                                : getTranslation("answers.row.lacks."
                                        + row.lacks().name().toLowerCase(Locale.ROOT)),
                        row.panel().differs()
                                ? getTranslation(
                                        "answers.row.panel",
                                        row.panel().agree(),
                                        row.panel().panel())
                                : "",
                        row.here().isEmpty() ? "" : writing(row))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String writing(BoardRow row) {
        int people = row.here().size();
        return getTranslation(
                "answers.row.here", people, row.here().getFirst(), row.here().getLast(), people - 1);
    }

    private static NativeTableCell cell(String kind) {
        var cell = new NativeTableCell();
        cell.addClassName(kind);
        return cell;
    }

    @Tag("small")
    private static final class Small extends Component {}
}

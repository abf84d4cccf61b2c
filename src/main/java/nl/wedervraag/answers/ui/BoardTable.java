package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.answers.Board;
import nl.wedervraag.answers.BoardRow;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** A row a question, under its theme. Arrow keys move between the rows, Enter opens. */
final class BoardTable extends NativeTable {

    private static final int COLUMNS = 5;
    private static final String ARROW_KEYS = """
            this.addEventListener('keydown', event => {
              const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
              const rows = [...this.querySelectorAll('tr.row a')];
              const next = rows[rows.indexOf(document.activeElement) + step];
              if (step && next && rows.includes(document.activeElement)) {
                event.preventDefault();
                next.focus();
              }
            })""";

    private final String position;
    private final Moments moments;

    BoardTable(Board board, Moments moments) {
        this.position = board.position().id().value().toString();
        this.moments = moments;
        addClassName("board");
        getElement().setAttribute("aria-label", getTranslation("answers.board"));
        getHead().add(head());
        for (Board.Chapter chapter : board.chapters()) {
            getBody().add(theme(chapter));
            chapter.rows().forEach(row -> getBody().add(row(row, board)));
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(ARROW_KEYS);
    }

    private NativeTableRow head() {
        var head = new NativeTableRow();
        Stream.of("question", "status", "to-say", "review-by", "owner").forEach(column -> {
            var cell = new NativeTableHeaderCell(getTranslation("answers.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        return head;
    }

    private static NativeTableRow theme(Board.Chapter chapter) {
        var cell = new NativeTableHeaderCell(chapter.theme().name());
        cell.getElement().setAttribute("scope", "rowgroup").setAttribute("colspan", Integer.toString(COLUMNS));
        var row = new NativeTableRow(cell);
        row.addClassName("theme");
        return row;
    }

    private NativeTableRow row(BoardRow row, Board board) {
        var address = "answers/" + position + "/" + row.question().value() + "/"
                + board.language().code();
        var tableRow = new NativeTableRow(
                cell("question", new Link(address, row.text()), small(row, board)),
                cell("state", new StatusLabel(row.status())),
                cell("figure", new Span(row.seconds() == 0 ? "–" : Moments.spoken(row.seconds()))),
                cell("figure", new Span(row.reviewBy() == null ? "–" : moments.shortDay(row.reviewBy()))),
                owner(row));
        tableRow.addClassName("row");
        return tableRow;
    }

    private NativeTableCell owner(BoardRow row) {
        return row.owner() == null
                ? cell("owner")
                : cell(
                        "owner",
                        new Initials(row.owner().id().value(), row.owner().name()));
    }

    /** Whose answer it is, in which language when it is another, and who is in it. */
    private Component small(BoardRow row, Board board) {
        var small = new Small();
        small.getElement()
                .setText(Stream.of(
                                row.reach() == null ? "" : getTranslation(Reaches.key(row.reach())),
                                row.language() == null || row.language() == board.language()
                                        ? ""
                                        : getTranslation("answers.row.only-in."
                                                + row.language().code()),
                                row.here().isEmpty() ? "" : writing(row))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        return small;
    }

    private String writing(BoardRow row) {
        int people = row.here().size();
        return getTranslation(
                "answers.row.here", people, row.here().getFirst(), row.here().getLast(), people - 1);
    }

    private static NativeTableCell cell(String kind, Component... content) {
        var cell = new NativeTableCell(content);
        cell.addClassName(kind);
        return cell;
    }

    @Tag("small")
    private static final class Small extends Component {}
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wedervraag.answers.Board;
import nl.wedervraag.answers.BoardRow;
import nl.wedervraag.questions.QuestionId;
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

    private final Map<QuestionId, BoardLine> lines = new HashMap<>();
    private final List<?> outline;

    BoardTable(Board board, Moments moments) {
        outline = outline(board);
        addClassName("board");
        getElement().setAttribute("aria-label", getTranslation("answers.board"));
        getHead().add(head());
        for (Board.Chapter chapter : board.chapters()) {
            getBody().add(theme(chapter));
            for (BoardRow row : chapter.rows()) {
                var line = new BoardLine(row, board, moments);
                lines.put(row.question(), line);
                getBody().add(line);
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(ARROW_KEYS);
    }

    /** Shows the same rows as they stand now; false where they are others, or in another order. */
    boolean shows(Board board) {
        if (!outline.equals(outline(board))) {
            return false;
        }
        board.chapters().stream()
                .flatMap(chapter -> chapter.rows().stream())
                .forEach(
                        row -> Objects.requireNonNull(lines.get(row.question())).show(row));
        return true;
    }

    /** What doesn't change while a table stands: which questions, in which words, order and language, on which page. */
    private static List<?> outline(Board board) {
        return Stream.concat(
                        Stream.of(board.position().id(), board.language(), board.page(), board.fitting()),
                        board.chapters().stream()
                                .flatMap(chapter -> Stream.concat(
                                        Stream.of(chapter.theme()),
                                        chapter.rows().stream().flatMap(row -> Stream.of(row.question(), row.text())))))
                .toList();
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
}

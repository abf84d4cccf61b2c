package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.Board;
import nl.wedervraag.shared.ui.Link;

/** Which part of a long board this is, and the ways to the parts beside it. */
final class BoardPages extends Nav {

    BoardPages(Board board, BoardAddress address) {
        addClassName("pages");
        setAriaLabel(getTranslation("answers.pages"));
        int first = (board.page() - 1) * Board.PAGE;
        var where = new Span(getTranslation(
                "answers.pages.shown", first + 1, Math.min(first + Board.PAGE, board.fitting()), board.fitting()));
        where.addClassName("quiet-text");
        add(where);
        var position = board.position().id().value().toString();
        if (board.page() > 1) {
            add(way(address.page(board.page() - 1).at(position), "answers.pages.before"));
        }
        if (board.page() < board.pages()) {
            add(way(address.page(board.page() + 1).at(position), "answers.pages.after"));
        }
    }

    private Link way(String to, String label) {
        var link = new Link(to, getTranslation(label));
        link.addClassName("action");
        return link;
    }
}

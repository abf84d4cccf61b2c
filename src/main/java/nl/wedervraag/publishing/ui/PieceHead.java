package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.publishing.Piece;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** A few calm lines above a piece: whose it is, how it stands, who saved it last. */
final class PieceHead extends Header {

    void show(Piece piece, Moments moments) {
        removeAll();
        var list = new Link(piece.kind().root(), getTranslation(piece.kind().root() + ".title"));
        var whose = new Span(piece.teamName() == null ? getTranslation("publishing.company") : piece.teamName());
        var language =
                new Span(getTranslation("shell.language." + piece.language().code()));
        var crumbs = new Div(list, whose, language);
        crumbs.addClassNames("crumbs", "quiet-text");
        var title = new H1(piece.title());
        title.getElement().setAttribute("lang", piece.language().code());
        var saved = new Span(
                getTranslation("publishing.saved-by", piece.savedBy().name(), moments.dayAndTime(piece.saved())));
        saved.addClassName("quiet-text");
        var facts = new Div(new PieceStatus(piece), saved);
        facts.addClassName("facts");
        add(crumbs, title, facts);
    }
}

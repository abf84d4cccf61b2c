package nl.wedervraag.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.search.Hit.Piece;

/** Text with the words marked that were looked for: text nodes alone, whatever somebody wrote. */
final class Marked {

    private Marked() {}

    static Span of(List<Piece> pieces) {
        var text = new Span();
        pieces.forEach(piece -> text.add(piece.marked() ? new Mark(piece.text()) : new Text(piece.text())));
        return text;
    }

    @Tag("mark")
    private static final class Mark extends Component {

        Mark(String text) {
            getElement().setText(text);
        }
    }
}

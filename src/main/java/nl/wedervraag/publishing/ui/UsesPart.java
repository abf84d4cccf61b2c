package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.wedervraag.shared.ui.Link;
import org.jspecify.annotations.Nullable;

/** Where a piece is used: the answers that rest on it. */
public final class UsesPart extends Div {

    /** @param place null for the company */
    public record Use(String address, String text, @Nullable String place) {}

    private @Nullable List<Use> shown;

    public void show(List<Use> uses) {
        if (uses.equals(shown)) {
            return;
        }
        shown = uses;
        removeAll();
        add(new H2(getTranslation("publishing.uses")));
        if (uses.isEmpty()) {
            var none = new Paragraph(getTranslation("publishing.uses.none"));
            none.addClassName("quiet-text");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("piece-uses");
        uses.forEach(use -> {
            var place = new Span(use.place() == null ? getTranslation("publishing.company") : use.place());
            place.addClassName("quiet-text");
            list.add(new ListItem(new Link(use.address(), use.text()), place));
        });
        add(list);
    }
}

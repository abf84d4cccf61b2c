package nl.wedervraag.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.search.Hit;
import nl.wedervraag.search.Wanted;
import nl.wedervraag.shared.ui.Link;

/** What was found: its question or title, where the words stand in it, and where it is said. */
final class HitItem extends ListItem {

    HitItem(Hit hit) {
        var link = new Link(HitAddress.of(hit), "");
        link.add(Marked.of(hit.title()));
        var excerpt = new Div(Marked.of(hit.excerpt()));
        excerpt.addClassName("excerpt");
        excerpt.setClassName("official", !hit.draft());
        excerpt.getElement().setAttribute("lang", hit.language().code());
        var title = new H2(link);
        title.getElement().setAttribute("lang", hit.language().code());
        add(title, excerpt, meta(hit));
    }

    private Div meta(Hit hit) {
        var state = new Span(getTranslation(hit.draft() ? "search.hit.draft" : "search.hit.approved"));
        state.addClassNames("status", hit.draft() ? "draft" : "approved");
        var meta = new Div(
                state,
                new Span(
                        hit.what() == Wanted.What.ANSWER
                                ? hit.theme()
                                : getTranslation("search.hit." + SearchAddress.word(hit.what()))),
                new Span(Stream.of(
                                getTranslation("answers.reach." + hit.reach().toLowerCase(Locale.ROOT)),
                                hit.positionName())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · "))),
                new Span(hit.language().name()));
        meta.addClassName("meta");
        return meta;
    }
}

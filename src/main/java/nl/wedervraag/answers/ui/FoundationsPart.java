package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.Foundation;
import nl.wedervraag.answers.Foundations;
import nl.wedervraag.publishing.PieceState;
import nl.wedervraag.shared.ui.Link;
import org.jspecify.annotations.Nullable;

/** In the margin: the stories and challenges that the answer rests on, and that it should where it doesn't. */
final class FoundationsPart extends Section {

    private final Foundations foundations;
    private final Runnable changed;
    private @Nullable List<?> shown;

    /** @param changed asks for the page as it is now */
    FoundationsPart(Foundations foundations, Runnable changed) {
        this.foundations = foundations;
        this.changed = changed;
        addClassName("foundations");
    }

    void show(AnswerPage page, DraftPage draft) {
        List<?> now = List.of(page.restsOn(), String.valueOf(page.lacks()), draft.answer(), draft.mayEdit());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        var title = new Div(new H2(getTranslation("foundations.title")));
        title.addClassName("findings-head");
        if (draft.mayEdit()) {
            var link = new NativeButton(getTranslation("foundations.link"), click -> choose(draft));
            link.addClassName("link-button");
            title.add(link);
        }
        add(title);
        if (page.lacks() != null) {
            var lacks = new Paragraph(
                    getTranslation("foundations.lacks." + page.lacks().name().toLowerCase(Locale.ROOT)));
            lacks.addClassName("lacks");
            add(lacks);
        } else if (page.restsOn().isEmpty()) {
            var none = new Paragraph(getTranslation("foundations.none"));
            none.addClassName("quiet-text");
            add(none);
        }
        var list = new UnorderedList();
        list.addClassName("piece-uses");
        page.restsOn().forEach(one -> list.add(item(one, draft)));
        add(list);
    }

    private ListItem item(Foundation one, DraftPage draft) {
        var title = new Link(one.kind().address(one.piece()), one.title());
        title.getElement().setAttribute("lang", one.language().code());
        var facts = new Span(getTranslation("foundations.kind." + one.kind().root()) + " · " + state(one));
        facts.addClassName("quiet-text");
        var item = new ListItem(title, facts);
        if (draft.mayEdit()) {
            var unlink = new NativeButton(
                    getTranslation("foundations.unlink"),
                    click -> act(() -> foundations.restNoMoreOn(draft.answer(), one.piece())));
            unlink.addClassName("link-button");
            unlink.setAriaLabel(getTranslation("foundations.unlink") + ": " + one.title());
            item.add(unlink);
        }
        return item;
    }

    private String state(Foundation one) {
        PieceState state = one.state();
        return getTranslation(
                state == null
                        ? "foundations.unpublished"
                        : "publishing.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private void choose(DraftPage draft) {
        new FoundationDialog(
                        foundations.possible(draft.answer()),
                        piece -> act(() -> foundations.restOn(draft.answer(), piece)))
                .open();
    }

    private void act(Runnable act) {
        act.run();
        changed.run();
    }
}

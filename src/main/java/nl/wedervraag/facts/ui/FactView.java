package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.facts.FactId;
import nl.wedervraag.facts.FactPage;
import nl.wedervraag.publishing.ui.ReasonDialog;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** One fact: what it is worth, where it is used, and where it gets a new value; beside it who keeps it and what it was. */
@Route("facts/:fact")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class FactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FactPages pages;
    private final FactHead head = new FactHead();
    private final ValuePart value;
    private final Div uses = new Div();
    private final OwnerPart owner = new OwnerPart();
    private final HistoryPart history = new HistoryPart();

    private @Nullable FactId id;
    private @Nullable FactPage shown;

    FactView(FactPages pages) {
        this.pages = pages;
        value = new ValuePart(pages, this::refresh);
        var column = new Div(head, value, uses);
        column.addClassNames("column", "narrow", "fact-column");
        var body = new Div(column);
        body.addClassName("body");
        var margin = new Aside(owner, history);
        margin.addClassNames("margin", "piece-margin");
        addClassNames("page", "with-margin");
        add(body, margin);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new FactId(Addresses.id(event, "fact"));
        shown = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        pages.live().whileOpen(this, this::refresh);
    }

    private void refresh() {
        if (id != null) {
            var page = pages.facts().page(id);
            if (!page.equals(shown)) {
                show(page);
            }
        }
    }

    private void show(FactPage page) {
        shown = page;
        var moments = Moments.here(pages.clock());
        head.show(page, pages.organisation().languages(), moments, () -> rename(page), () -> retire(page));
        value.show(page);
        owner.show(pages, page, this::refresh);
        history.show(page.history(), moments);
        uses.removeAll();
        uses.add(new H2(getTranslation("facts.uses")));
        if (page.uses().isEmpty()) {
            var none = new Paragraph(getTranslation("facts.uses.none"));
            none.addClassName("quiet-text");
            uses.add(none);
        } else {
            uses.add(new UseList(page.uses()));
        }
    }

    private void rename(FactPage page) {
        new RenameDialog(page.fact().name(), name -> {
                    pages.facts().rename(page.fact().id(), name);
                    refresh();
                })
                .open();
    }

    private void retire(FactPage page) {
        new ReasonDialog("facts.end.", reason -> {
                    pages.values().retire(page.fact().id(), reason);
                    refresh();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? getTranslation("facts.title") : shown.fact().name()) + " · Wedervraag";
    }
}

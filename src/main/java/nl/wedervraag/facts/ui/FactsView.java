package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.facts.Facts;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The facts there are: what each is worth, since when, who keeps it and how much holds it. */
@Route("facts")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class FactsView extends Div implements HasDynamicTitle {

    private final FactPages pages;
    private final Div list = new Div();

    private @Nullable List<Facts.Listed> shown;

    FactsView(FactPages pages, Sections sections) {
        this.pages = pages;
        var add = new Button(getTranslation("facts.add"), click -> new NewFactDialog(pages).open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setVisible(!pages.scopes("").isEmpty());
        var column = new Div(
                sections.beside(FactPages.ROOT),
                new SectionHead(getTranslation("facts.title"), getTranslation("facts.words"), add),
                list);
        column.addClassNames("column", "narrow");
        list.addClassName("piece-list");
        addClassName("page");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        pages.live().whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = pages.facts().all();
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            if (now.isEmpty()) {
                list.add(new EmptyState(getTranslation("facts.none"), getTranslation("facts.none.words")));
                return;
            }
            var rows = new UnorderedList();
            rows.addClassNames("rows", "pieces", "facts-list");
            var moments = Moments.here(pages.clock());
            now.forEach(one -> rows.add(new FactRow(one, moments)));
            list.add(rows);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("facts.title") + " · Wedervraag";
    }
}

package nl.wedervraag.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.search.Hit;
import nl.wedervraag.search.Search;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import org.jspecify.annotations.Nullable;

/** What was found, the best first; all that was asked stands in the address. */
@Route("search")
@PermitAll
@Needs(Right.READ_APPROVED)
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int TYPING_PAUSES_AFTER_MILLIS = 350;

    private final Search search;
    private final Questions questions;
    private final Positions positions;
    private final Organisation organisation;
    private final LivePages live;
    private final SearchField field = new SearchField(getTranslation("search.field"));
    private final Div filters = new Div();
    private final Div results = new Div();

    private SearchAddress address = SearchAddress.of("");
    private @Nullable List<Hit> shown;

    SearchView(Search search, Questions questions, Positions positions, Organisation organisation, LivePages live) {
        this.search = search;
        this.questions = questions;
        this.positions = positions;
        this.organisation = organisation;
        this.live = live;
        field.getElement()
                .addEventListener("input", typed -> go(asking(field.getValue())))
                .synchronizeProperty("value")
                .debounce(TYPING_PAUSES_AFTER_MILLIS);
        results.addClassName("results");
        var column = new Div(new H1(getTranslation("search.title")), field, filters, results);
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        if (!field.getValue().strip().equals(address.wanted().text())) {
            field.setValue(address.wanted().text());
        }
        filters.removeAll();
        filters.add(new SearchFilters(
                address.wanted(),
                languages(),
                questions.themes(Language.of(getLocale())),
                positions.visibleTo(),
                search.findsDrafts(),
                this::go));
        shown = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
        if (address.wanted().text().isEmpty()) {
            field.focus();
        }
    }

    /** Those in which wordings are written; with that of the address, should it be another. */
    private List<Language> languages() {
        var offered = organisation.languages();
        var asked = address.wanted().language();
        return asked == null ? offered : asked.among(offered);
    }

    private SearchAddress asking(String text) {
        var now = address.wanted();
        return new SearchAddress(new nl.wedervraag.search.Wanted(
                text.strip(), now.language(), now.theme(), now.position(), now.kind(), now.what()));
    }

    private void go(SearchAddress next) {
        if (!next.equals(address)) {
            getUI().ifPresent(ui -> Addresses.go(ui, next.toString()));
        }
    }

    private void refresh() {
        var found = search.find(address.wanted(), null);
        if (!found.equals(shown)) {
            shown = found;
            results.removeAll();
            results.add(found.isEmpty() ? nothing() : list(found), said(found));
        }
    }

    private Component list(List<Hit> found) {
        var list = new UnorderedList();
        list.addClassName("hits");
        found.forEach(hit -> list.add(new HitItem(hit)));
        return list;
    }

    /** Above the list for the eye, and read out when it changes. */
    private Paragraph said(List<Hit> found) {
        var said = new Paragraph(address.wanted().text().isEmpty() ? "" : getTranslation("search.count", found.size()));
        said.addClassNames("quiet-text", "count");
        // Then the empty state says it for the eye.
        said.setClassName("visually-hidden", found.isEmpty());
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private EmptyState nothing() {
        if (address.wanted().text().isEmpty()) {
            return new EmptyState(getTranslation("search.begin"), getTranslation("search.begin.words"));
        }
        return address.narrowed()
                ? new EmptyState(
                        getTranslation("search.nothing"),
                        getTranslation("search.nothing.filtered"),
                        new Link(
                                SearchAddress.of(address.wanted().text()).toString(),
                                getTranslation("search.nothing.everywhere")))
                : new EmptyState(getTranslation("search.nothing"), getTranslation("search.nothing.words"));
    }

    @Override
    public String getPageTitle() {
        var text = address.wanted().text();
        return (text.isEmpty() ? "" : text + " · ") + getTranslation("search.title") + " · Wedervraag";
    }
}

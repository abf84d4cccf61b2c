package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.LanguageLinks;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OfPosition;
import nl.wedervraag.shared.ui.Proposing;
import org.jspecify.annotations.Nullable;

/** A position's approved wording as a small book. */
@Route("read/:position?/:language?")
@PermitAll
class ReadView extends Div implements BeforeEnterObserver, AfterNavigationObserver, OfPosition, HasDynamicTitle {

    /** To the question that the address names; a question is also how another page leads here. */
    private static final String GO_TO_QUESTION = """
            const asked = location.hash.slice(1) || $0;
            const entry = asked && document.getElementById(asked);
            document.querySelectorAll('.asked').forEach(other => other.classList.remove('asked'));
            if (entry) {
              entry.classList.add('asked');
              entry.scrollIntoView();
            }""";

    private final Reading reading;
    private final Positions positions;
    private final Organisation organisation;
    private final CurrentPerson current;
    private final LivePages live;
    private final Clock clock;

    private @Nullable PositionId position;
    private @Nullable Language chosen;
    private String asked = "";
    private @Nullable Book shown;

    ReadView(
            Reading reading,
            Positions positions,
            Organisation organisation,
            CurrentPerson current,
            LivePages live,
            Clock clock) {
        this.reading = reading;
        this.positions = positions;
        this.organisation = organisation;
        this.current = current;
        this.live = live;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("position").isEmpty()) {
            positions.visibleTo().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> event.forwardTo("read/" + first.id().value()), this::showNoPosition);
            return;
        }
        position =
                positions.get(new PositionId(Addresses.id(event, "position"))).id();
        chosen = event.getRouteParameters()
                .get("language")
                .map(code -> Addresses.language(code).orElseThrow(NotFoundException::new))
                .orElse(null);
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("question")
                .orElse("");
        shown = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    /** Also when the page was open already, at another question. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs(GO_TO_QUESTION, asked);
    }

    private void refresh() {
        if (position == null) {
            return;
        }
        var book = reading.book(position, language());
        if (!book.equals(shown)) {
            shown = book;
            removeAll();
            add(page(book));
        }
    }

    private Div page(Book book) {
        var page = new Div(header(book));
        page.addClassName("book");
        if (book.chapters().isEmpty() && book.stories().isEmpty()) {
            page.add(new EmptyState(getTranslation("read.none"), getTranslation("read.none.words")));
        } else {
            page.add(new Chapters(book, Moments.here(clock)), new Contents(book, addressOf(language())));
        }
        page.add(new Proposing());
        return page;
    }

    private Component header(Book book) {
        var where = new Span(book.position().name() + " · " + book.position().teamName());
        var above = new Div(where, new LanguageLinks(organisation.languages(), language(), this::addressOf));
        above.addClassNames("crumbs", "quiet-text");
        var believe = new Link(
                BelieveView.ROOT + "/" + position() + "/" + language().code(), getTranslation("believe.title"));
        believe.addClassNames("quiet-text", "no-print");
        var header = new Header(above, new H1(getTranslation("read.title")), believe);
        if (book.answers() > 0) {
            var size = new Div(
                    new Span(getTranslation("read.answers", book.answers())),
                    new Span(getTranslation("read.minutes", Math.round(book.seconds() / 60.0))));
            size.addClassName("meta");
            header.add(size);
        }
        return header;
    }

    private void showNoPosition() {
        var page = new Div(
                new H1(getTranslation("read.title")),
                new EmptyState(getTranslation("read.no-position"), getTranslation("read.no-position.words")));
        page.addClassName("column");
        removeAll();
        add(page);
    }

    private String addressOf(Language language) {
        return addressAt(position()) + "/" + language.code();
    }

    private Language language() {
        return chosen == null ? Language.of(getLocale()).orFirstOf(organisation.languages()) : chosen;
    }

    @Override
    public String position() {
        return position == null ? "" : position.value().toString();
    }

    @Override
    public String addressAt(String other) {
        return "read/" + other;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.rail.read") + " · Wedervraag";
    }
}

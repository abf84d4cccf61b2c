package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.notes.Notes;
import nl.wedervraag.notes.ui.NotesBeside;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.ReadMarks;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Proposing;

/** A position's approved wording as a small book. */
@Route("read/:position?/:language?")
@PermitAll
class ReadView extends PositionPage<Book> implements AfterNavigationObserver {

    static final String ROOT = "read";

    /** To the question, story or challenge that the address names: that is how another page leads here. */
    private static final String GO_TO = """
            const asked = location.hash.slice(1) || $0;
            const entry = asked && (document.getElementById(asked) || document.querySelector(`[data-piece="${CSS.escape(asked)}"]`));
            if (entry instanceof HTMLDetailsElement) {
              entry.open = true;
            }
            document.querySelectorAll('.asked').forEach(other => other.classList.remove('asked'));
            if (entry) {
              entry.classList.add('asked');
              entry.scrollIntoView();
            }""";

    private final Reading reading;
    private final ReadMarks marks;
    private final Notes notes;
    private final Organisation organisation;
    private final Rights rights;
    private final CurrentPerson current;
    private final Clock clock;

    ReadView(
            Reading reading,
            ReadMarks marks,
            Notes notes,
            Positions positions,
            Organisation organisation,
            Rights rights,
            CurrentPerson current,
            LivePages live,
            Clock clock) {
        super(ROOT, "read.title", positions, organisation, live);
        this.reading = reading;
        this.marks = marks;
        this.notes = notes;
        this.organisation = organisation;
        this.rights = rights;
        this.current = current;
        this.clock = clock;
    }

    /** Also when the page was open already, at another question. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var asked = parameters
                .getSingleParameter("question")
                .or(() -> parameters.getSingleParameter("piece"))
                .orElse("");
        getElement().executeJs(GO_TO, asked);
    }

    @Override
    Book read(PositionId position, Language language) {
        return reading.book(position, language);
    }

    @Override
    Component page(Book book) {
        var marking = new Marking(marks, book);
        var page = new Div(header(book, marking));
        page.addClassName("book");
        if (book.isEmpty()) {
            page.add(new EmptyState(getTranslation("read.none"), getTranslation("read.none.words")));
        } else {
            var beside = new NotesBeside(notes, book.position().id(), organisation.languages());
            keep(beside::refresh);
            page.add(
                    new Chapters(book, Moments.here(clock), marking, beside),
                    new Contents(book, addressOf(language())));
        }
        page.add(new Proposing());
        return page;
    }

    private Component header(Book book, Marking marking) {
        var believe = new Link(
                BelieveView.ROOT + "/" + position() + "/" + language().code(), getTranslation("believe.title"));
        var pdf = new Anchor(BookDownload.address(book.position().id(), language()), getTranslation("read.pdf"));
        pdf.setRouterIgnore(true);
        pdf.getElement().setAttribute("download", true);
        var print = new NativeButton(
                getTranslation("read.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addClassName("link-button");
        var ways = new Div(believe, pdf, print);
        ways.addClassNames("book-ways", "quiet-text", "no-print");
        if (rights.may(current.id(), Right.SEE_DRAFTS, book.position().scope())) {
            ways.add(
                    new Link(AsOfView.ROOT + "/" + position() + "/" + language().code(), getTranslation("as-of.link")));
        }
        var header = new Header(crumbs(book.position()), new H1(getTranslation("read.title")), ways);
        if (book.answers() > 0) {
            header.add(new BookSize(book, marking));
        }
        return header;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.rail.read") + " · Wedervraag";
    }
}

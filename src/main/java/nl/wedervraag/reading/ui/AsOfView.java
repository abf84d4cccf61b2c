package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.reading.AsOf;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.BookAsOf;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.DayField;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** What was told for a position at the end of a day. */
@Route("as-of/:position?/:language?")
@PermitAll
class AsOfView extends PositionPage<BookAsOf> {

    static final String ROOT = "as-of";

    private final AsOf asOf;
    private final Clock clock;
    private @Nullable LocalDate asked;

    AsOfView(AsOf asOf, Positions positions, Organisation organisation, LivePages live, Clock clock) {
        super(ROOT, "as-of.title", positions, organisation, live);
        this.asOf = asOf;
        this.clock = clock;
    }

    /** A day that isn't one, and one that is to come, is today. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("day")
                .map(AsOfView::parsed)
                .orElse(null);
        super.beforeEnter(event);
    }

    private static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private LocalDate day() {
        var today = Moments.here(clock).now().toLocalDate();
        return asked == null || asked.isAfter(today) ? today : asked;
    }

    @Override
    BookAsOf read(PositionId position, Language language) {
        return asOf.book(position, language, Moments.here(clock).endOf(day()));
    }

    @Override
    Component page(BookAsOf then) {
        var book = then.book();
        var moments = Moments.here(clock);
        var page = new Div(header(book));
        page.addClassNames("book", "as-of");
        if (then.withheld() > 0) {
            page.add(new Notice(
                    Notice.Kind.PLAIN,
                    getTranslation("as-of.withheld", then.withheld()),
                    getTranslation("as-of.withheld.words")));
        }
        if (book.isEmpty()) {
            page.add(new EmptyState(
                    getTranslation("as-of.none", moments.dayAndYear(day())), getTranslation("as-of.none.words")));
        } else {
            page.add(new Chapters(book, moments), new Contents(book, addressOf(language())));
        }
        return page;
    }

    private Component header(Book book) {
        var words = new Paragraph(getTranslation("as-of.words"));
        words.addClassName("quiet-text");
        var field = new DayField(getTranslation("as-of.day"), day());
        var show = new Button(
                getTranslation("as-of.show"),
                click -> getUI().ifPresent(ui -> Addresses.go(
                        ui,
                        ROOT + "/" + position() + "/" + language().code() + "?day="
                                + field.day().map(LocalDate::toString).orElse(""))));
        var choice = new Div(field, show);
        choice.addClassNames("day-choice", "no-print");
        var now = new Link(ReadView.ROOT + "/" + position() + "/" + language().code(), getTranslation("as-of.now"));
        now.addClassNames("quiet-text", "no-print");
        return new Header(
                crumbs(book.position()),
                new H1(getTranslation("as-of.title.day", Moments.here(clock).dayAndYear(day()))),
                words,
                choice,
                now);
    }

    @Override
    String addressOf(Language language) {
        return ROOT + "/" + position() + "/" + language.code() + query();
    }

    @Override
    public String addressAt(String other) {
        return super.addressAt(other) + query();
    }

    private String query() {
        return asked == null ? "" : "?day=" + asked;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("as-of.title") + " · Wedervraag";
    }
}

package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.reading.TeamAsSeen;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.LanguageLinks;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.OfPosition;
import org.jspecify.annotations.Nullable;

/** The team as a candidate would see it: what it says of its own problems, and what would make one doubt. */
@Route("believe/:position?/:language?")
@PermitAll
class BelieveView extends Div implements BeforeEnterObserver, OfPosition, HasDynamicTitle {

    static final String ROOT = "believe";

    private final Reading reading;
    private final Positions positions;
    private final Organisation organisation;
    private final LivePages live;
    private final Clock clock;

    private @Nullable PositionId position;
    private @Nullable Language chosen;
    private @Nullable TeamAsSeen shown;

    BelieveView(Reading reading, Positions positions, Organisation organisation, LivePages live, Clock clock) {
        this.reading = reading;
        this.positions = positions;
        this.organisation = organisation;
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
                            first -> event.forwardTo(ROOT + "/" + first.id().value()), this::showNoPosition);
            return;
        }
        position =
                positions.get(new PositionId(Addresses.id(event, "position"))).id();
        chosen = event.getRouteParameters()
                .get("language")
                .map(code -> Addresses.language(code).orElseThrow(NotFoundException::new))
                .orElse(null);
        shown = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        if (position != null) {
            var now = reading.team(position, language());
            if (!now.equals(shown)) {
                shown = now;
                removeAll();
                add(page(now));
            }
        }
    }

    private Div page(TeamAsSeen team) {
        var page = new Div(header(team));
        page.addClassName("book");
        if (team.challenges().isEmpty() && team.answers().isEmpty()) {
            page.add(new EmptyState(getTranslation("believe.none"), getTranslation("believe.none.words")));
        } else {
            page.add(new TeamSeen(team, Moments.here(clock)));
        }
        return page;
    }

    private Component header(TeamAsSeen team) {
        var where = new Span(team.position().name() + " · " + team.position().teamName());
        var above = new Div(where, new LanguageLinks(organisation.languages(), language(), this::addressOf));
        above.addClassNames("crumbs", "quiet-text");
        var words = new Paragraph(getTranslation("believe.words"));
        words.addClassName("quiet-text");
        var book = new Link("read/" + position() + "/" + language().code(), getTranslation("read.title"));
        book.addClassNames("quiet-text", "no-print");
        return new Header(above, new H1(getTranslation("believe.title")), words, book);
    }

    private void showNoPosition() {
        var page = new Div(
                new H1(getTranslation("believe.title")),
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
        return ROOT + "/" + other;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("believe.title") + " · Wedervraag";
    }
}

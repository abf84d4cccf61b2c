package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.reading.TeamAsSeen;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;

/** The team as a candidate would see it: what it says of its own problems, and what would make one doubt. */
@Route("believe/:position?/:language?")
@PermitAll
class BelieveView extends PositionPage<TeamAsSeen> {

    static final String ROOT = "believe";

    private final Reading reading;
    private final Clock clock;

    BelieveView(Reading reading, Positions positions, Organisation organisation, LivePages live, Clock clock) {
        super(ROOT, "believe.title", positions, organisation, live);
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    TeamAsSeen read(PositionId position, Language language) {
        return reading.team(position, language);
    }

    @Override
    Component page(TeamAsSeen team) {
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
        var words = new Paragraph(getTranslation("believe.words"));
        words.addClassName("quiet-text");
        var book = new Link(ReadView.ROOT + "/" + position() + "/" + language().code(), getTranslation("read.title"));
        book.addClassNames("quiet-text", "no-print");
        return new Header(crumbs(team.position()), new H1(getTranslation("believe.title")), words, book);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("believe.title") + " · Wedervraag";
    }
}

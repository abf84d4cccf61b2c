package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.answers.Answers;
import nl.wedervraag.answers.Board;
import nl.wedervraag.answers.WiderAnswers;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.KeptFocus;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import nl.wedervraag.shared.ui.OfPosition;
import nl.wedervraag.shared.ui.Proposing;
import org.jspecify.annotations.Nullable;

/** The board: a position's questions under their themes, and how each answer stands. */
@Route("answers/:position?")
@PermitAll
class AnswersView extends Div implements BeforeEnterObserver, OfPosition, HasDynamicTitle {

    private final Answers answers;
    private final Positions positions;
    private final WiderAnswers wider;
    private final Questions questions;
    private final Organisation organisation;
    private final Rights rights;
    private final CurrentPerson current;
    private final LivePages live;
    private final Clock clock;
    private final Div column = new Div();
    private final H1 title = new H1();
    private final Div closed = new Div();
    private final Div coverage = new Div();
    private final Div rows = new Div();

    private @Nullable PositionId position;
    private BoardAddress address = BoardAddress.EVERYTHING;
    private @Nullable Board shown;
    private @Nullable BoardTable table;
    private @Nullable BoardFilters filters;

    AnswersView(
            Answers answers,
            Positions positions,
            WiderAnswers wider,
            Questions questions,
            Organisation organisation,
            Rights rights,
            CurrentPerson current,
            LivePages live,
            Clock clock) {
        this.answers = answers;
        this.positions = positions;
        this.wider = wider;
        this.questions = questions;
        this.organisation = organisation;
        this.rights = rights;
        this.current = current;
        this.live = live;
        this.clock = clock;
        addClassName("page");
        column.addClassName("column");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getRouteParameters().get("position").isEmpty()) {
            positions.visibleTo().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            first -> event.forwardTo(root() + first.id().value()), this::showNoPosition);
            return;
        }
        var asked = positions.get(new PositionId(Addresses.id(event, "position")));
        if (!rights.may(current.id(), Right.SEE_DRAFTS, asked.scope())) {
            event.forwardTo("read/" + asked.id().value());
            return;
        }
        position = asked.id();
        address = BoardAddress.of(event.getLocation().getQueryParameters());
        shown = null;
        table = null;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.lookingOften(this, this::refresh);
    }

    private void refresh() {
        if (position == null) {
            return;
        }
        var board = answers.board(position, language(), address.filter(), address.page());
        if (board.equals(shown)) {
            return;
        }
        shown = board;
        var standing = table;
        if (standing != null && standing.shows(board)) {
            coverage.removeAll();
            coverage.add(new CoverageLine(board.coverage()));
        } else {
            build(board);
        }
    }

    private void build(Board board) {
        coverage.removeAll();
        coverage.add(new CoverageLine(board.coverage()));
        var offered = questions.themes(Language.of(getLocale()));
        var standing = filters;
        var languages = language().among(organisation.languages());
        if (standing == null || !standing.offers(offered, languages)) {
            standing = new BoardFilters(offered, languages, this::go);
            filters = standing;
            title.setText(getTranslation("answers.title"));
            column.removeAll();
            column.add(title, closed, coverage, standing, rows);
        }
        standing.show(address, language());
        closed.removeAll();
        closed.setVisible(board.position().closed());
        if (board.position().closed()) {
            closed.add(new Notice(
                    Notice.Kind.PLAIN, getTranslation("answer.closed"), getTranslation("answer.closed.words")));
        }
        rows.removeAll();
        table = board.chapters().isEmpty() ? null : new BoardTable(board, Moments.here(clock));
        rows.add(table == null ? nothing(board) : table);
        if (board.pages() > 1) {
            rows.add(new BoardPages(board, address));
        }
        int drifted = wider.drifted(language()).size();
        if (drifted > 0) {
            var link = new Link("drifted", getTranslation("drifted.link", drifted));
            link.addClassName("drifted-link");
            rows.add(link);
        }
        rows.add(new Proposing());
        KeptFocus.in(column);
    }

    private EmptyState nothing(Board board) {
        return board.coverage().questions() == 0
                ? new EmptyState(getTranslation("answers.none"), getTranslation("answers.none.words"))
                : new EmptyState(
                        getTranslation("answers.filtered-out"),
                        getTranslation("answers.filtered-out.words"),
                        new Link(root() + position(), getTranslation("answers.filtered-out.all")));
    }

    private void showNoPosition() {
        filters = null;
        column.removeAll();
        column.add(
                new H1(getTranslation("answers.title")),
                new EmptyState(getTranslation("answers.no-position"), getTranslation("answers.no-position.words")));
    }

    private void go(BoardAddress next) {
        getUI().ifPresent(ui -> Addresses.go(ui, next.at(position())));
    }

    private Language language() {
        var chosen = address.language();
        return chosen == null ? Language.of(getLocale()).orFirstOf(organisation.languages()) : chosen;
    }

    private static String root() {
        return "answers/";
    }

    @Override
    public String position() {
        return position == null ? "" : position.value().toString();
    }

    @Override
    public String addressAt(String other) {
        return address.at(other);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("answers.title") + " · Wedervraag";
    }
}

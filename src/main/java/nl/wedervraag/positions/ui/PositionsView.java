package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.access.Teams;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.PositionInUse;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.OrderedRows;
import nl.wedervraag.shared.ui.RowText;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The positions of one's teams, each team's in its own order. */
@Route("positions")
@PermitAll
@Needs(Right.MANAGE_POSITIONS)
class PositionsView extends Div implements HasDynamicTitle {

    private final Positions positions;
    private final Teams teams;
    private final Questions questions;
    private final Organisation organisation;
    private final LivePages live;
    private final Div lists = new Div();
    private final EmptyState none;
    private final Map<TeamId, OrderedRows> byTeam = new LinkedHashMap<>();

    private @Nullable List<PositionInUse> shown;

    PositionsView(
            Positions positions,
            Teams teams,
            Questions questions,
            Organisation organisation,
            Sections sections,
            LivePages live) {
        this.positions = positions;
        this.teams = teams;
        this.questions = questions;
        this.organisation = organisation;
        this.live = live;
        none = new EmptyState(getTranslation("positions.none"), getTranslation("positions.none.words"));
        var open = new Button(getTranslation("positions.open"), click -> open());
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        lists.addClassName("lists");
        var column = new Div(
                sections.beside(PositionsSection.ROOT),
                new SectionHead(getTranslation("positions.title"), getTranslation("positions.words"), open),
                none,
                lists);
        column.addClassNames("column", "narrow");
        addClassName("page");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = positions.managed();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        none.setVisible(now.isEmpty());
        Map<TeamId, List<PositionInUse>> grouped = now.stream()
                .collect(Collectors.groupingBy(one -> one.position().team(), LinkedHashMap::new, Collectors.toList()));
        if (!List.copyOf(grouped.keySet()).equals(List.copyOf(byTeam.keySet()))) {
            byTeam.clear();
            lists.removeAll();
            grouped.forEach(
                    (team, theirs) -> addList(team, theirs.getFirst().position().teamName()));
        }
        grouped.forEach((team, theirs) -> {
            var rows = byTeam.get(team);
            if (rows != null) {
                rows.show(theirs.stream().map(this::row).toList());
            }
        });
    }

    private void addList(TeamId team, String name) {
        var rows = new OrderedRows(getTranslation("positions.of", name), (id, to) -> {
            positions.move(new PositionId(UUID.fromString(id)), to);
            refresh();
        });
        byTeam.put(team, rows);
        lists.add(new H2(name), rows);
    }

    private OrderedRows.Row row(PositionInUse one) {
        var position = one.position();
        var id = position.id().value().toString();
        var content = new RowText(
                new Link(PositionsSection.ROOT + "/" + id, position.name()),
                Stream.of(
                        position.closed() ? getTranslation("positions.closed") : "",
                        getTranslation("shell.language." + position.language().code()),
                        getTranslation("positions.questions", one.questions()),
                        getTranslation("positions.panel", one.panel())));
        content.setClassName("closed", position.closed());
        return new OrderedRows.Row(id, position.name(), content);
    }

    private void open() {
        var language = Language.of(getLocale());
        var mine = teams.where(Right.MANAGE_POSITIONS);
        if (mine.isEmpty()) {
            Message.show(UI.getCurrent(), "positions.no-team");
            return;
        }
        new OpenPositionDialog(
                        getTranslation("positions.open"),
                        mine,
                        organisation.settings().languages(),
                        ids(questions.toStartWith(language)),
                        ids(questions.all(language)),
                        (team, name, spoken, asked) -> {
                            var id = positions.open(team, name, spoken, asked);
                            getUI().ifPresent(ui -> ui.navigate(PositionsSection.ROOT + "/" + id.value()));
                        })
                .open();
    }

    private static List<QuestionId> ids(List<Question> questions) {
        return questions.stream().map(Question::id).toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("positions.title") + " · Wedervraag";
    }
}

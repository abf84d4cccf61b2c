package nl.wedervraag.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.access.Teams;
import nl.wedervraag.access.Teams.TeamInUse;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.LineField;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.OrderedRows;
import nl.wedervraag.shared.ui.RowText;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The organisation's teams: their names and their order. */
@Route("teams")
@PermitAll
@Needs(Right.MANAGE_ORGANISATION)
class TeamsView extends Div implements HasDynamicTitle {

    private final Teams teams;
    private final LivePages live;
    private final OrderedRows rows;
    private final EmptyState none;

    private @Nullable List<TeamInUse> shown;

    TeamsView(Teams teams, Sections sections, LivePages live) {
        this.teams = teams;
        this.live = live;
        rows = new OrderedRows(getTranslation("teams.title"), (id, to) -> {
            teams.move(new TeamId(UUID.fromString(id)), to);
            refresh();
        });
        none = new EmptyState(getTranslation("teams.none"), getTranslation("teams.none.words"));
        var add = new Button(getTranslation("teams.add"), click -> add());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var column = new Div(
                sections.beside(TeamsSection.ROOT),
                new SectionHead(getTranslation("teams.title"), getTranslation("teams.words"), add),
                none,
                rows);
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
        var now = teams.all();
        if (!now.equals(shown)) {
            shown = now;
            none.setVisible(now.isEmpty());
            rows.show(now.stream().map(this::row).toList());
        }
    }

    private OrderedRows.Row row(TeamInUse team) {
        var content = new RowText(
                        new Span(team.name()),
                        Stream.of(
                                getTranslation("teams.people", team.people()),
                                getTranslation("teams.leads", team.leads())))
                .act(getTranslation("teams.rename"), team.name(), () -> rename(team));
        return new OrderedRows.Row(team.id().value().toString(), team.name(), content);
    }

    private void add() {
        var name = name("");
        dialog("teams.add", name, () -> teams.add(name.getValue()));
    }

    private void rename(TeamInUse team) {
        var name = name(team.name());
        dialog("teams.rename", name, () -> teams.rename(team.id(), name.getValue()));
    }

    private LineField name(String value) {
        return new LineField(getTranslation("teams.name"), value, Teams.LONGEST_NAME);
    }

    private void dialog(String key, LineField name, Runnable act) {
        new FormDialog(getTranslation(key), getTranslation(key))
                .asking(
                        () -> {
                            act.run();
                            refresh();
                        },
                        name)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.title") + " · Wedervraag";
    }
}

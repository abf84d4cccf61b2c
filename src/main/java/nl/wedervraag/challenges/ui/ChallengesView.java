package nl.wedervraag.challenges.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Right;
import nl.wedervraag.challenges.Challenges;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.ui.BeginDialog;
import nl.wedervraag.publishing.ui.Publishing;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.SectionHead;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The challenges there are: who keeps each, and who last said that it is still so. */
@Route("challenges")
@PermitAll
@Needs(Right.SEE_DRAFTS)
class ChallengesView extends Div implements HasDynamicTitle {

    private final Challenges challenges;
    private final Publishing publishing;
    private final Div list = new Div();

    private @Nullable List<Challenges.Listed> shown;

    ChallengesView(Challenges challenges, Publishing publishing, Sections sections) {
        this.challenges = challenges;
        this.publishing = publishing;
        var begin = new Button(
                getTranslation("challenges.begin"), click -> new BeginDialog(publishing, Kind.CHALLENGE).open());
        begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        begin.setVisible(!publishing.teams().where(Right.EDIT).isEmpty());
        var believe = new Paragraph(new Link("believe", getTranslation("believe.title")));
        var column = new Div(
                sections.beside(Kind.CHALLENGE.root()),
                new SectionHead(getTranslation("challenges.title"), getTranslation("challenges.words"), begin),
                believe,
                list);
        column.addClassNames("column", "narrow");
        list.addClassName("piece-list");
        addClassName("page");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        publishing.live().whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = challenges.all();
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            if (now.isEmpty()) {
                list.add(new EmptyState(getTranslation("challenges.none"), getTranslation("challenges.none.words")));
                return;
            }
            var rows = new UnorderedList();
            rows.addClassNames("rows", "pieces");
            var moments = Moments.here(publishing.clock());
            now.forEach(one -> rows.add(new ChallengeRow(one, moments)));
            list.add(rows);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("challenges.title") + " · Wedervraag";
    }
}

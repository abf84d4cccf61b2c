package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.questions.Proposal;
import nl.wedervraag.questions.Proposals;
import nl.wedervraag.questions.Resemblances;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.RowText;
import nl.wedervraag.shared.ui.SectionHead;
import org.jspecify.annotations.Nullable;

/** What one would ask if one were the candidate, and what came of what one proposed before. */
@Route("propose")
@PermitAll
@Needs(Right.READ_APPROVED)
class ProposeView extends Div implements HasDynamicTitle {

    private final Proposals proposals;
    private final LivePages live;
    private final Clock clock;
    private final ProposalForm form;
    private final Section before = new Section();

    private @Nullable List<Proposal> shown;

    ProposeView(
            Proposals proposals, Resemblances resemblances, Organisation organisation, LivePages live, Clock clock) {
        this.proposals = proposals;
        this.live = live;
        this.clock = clock;
        form = new ProposalForm(organisation.languages(), resemblances, proposals, this::proposed);
        var column = new Div(
                new SectionHead(getTranslation("propose.title"), getTranslation("propose.words")), form, before);
        column.addClassNames("column", "narrow");
        addClassNames("page", "propose");
        add(column);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void proposed() {
        Message.show(UI.getCurrent(), "propose.done");
        refresh();
    }

    private void refresh() {
        var now = proposals.mine();
        if (!now.equals(shown)) {
            shown = now;
            form.full(now.stream().filter(mine -> mine.outcome() == null).count() >= Proposals.MOST_WAITING);
            before.removeAll();
            before.setVisible(!now.isEmpty());
            var list = new UnorderedList();
            list.addClassName("rows");
            now.forEach(mine -> list.add(new ListItem(row(mine))));
            before.add(new H2(getTranslation("propose.mine")), list);
        }
    }

    private RowText row(Proposal mine) {
        var text = new Span(mine.text());
        text.getElement().setAttribute("lang", mine.language().code());
        return new RowText(text, Stream.of(Moments.here(clock).day(mine.proposed()), outcome(mine)));
    }

    private String outcome(Proposal mine) {
        var outcome = mine.outcome();
        if (outcome == null) {
            return getTranslation("propose.waits");
        }
        return switch (outcome) {
            case ADOPTED -> getTranslation("propose.adopted", mine.question());
            case MERGED -> getTranslation("propose.merged", mine.question());
            case DECLINED -> getTranslation("propose.declined", mine.reason());
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("propose.title") + " · Wedervraag";
    }
}

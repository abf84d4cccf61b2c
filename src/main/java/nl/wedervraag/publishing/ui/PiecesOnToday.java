package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.publishing.PiecesWaiting;
import nl.wedervraag.publishing.PiecesWaiting.Waiting;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.OnToday;

/** Stories and challenges that wait for whoever is at the page: to be decided, or sent back to them. */
@org.springframework.stereotype.Component
class PiecesOnToday implements OnToday {

    private final PiecesWaiting waiting;
    private final Rights rights;
    private final CurrentPerson current;

    PiecesOnToday(PiecesWaiting waiting, Rights rights, CurrentPerson current) {
        this.waiting = waiting;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public List<Component> now() {
        var mine = mine();
        if (mine.isEmpty()) {
            return List.of();
        }
        var list = new UnorderedList();
        list.addClassName("waiting");
        mine.forEach(one -> list.add(item(one)));
        var section = new Section();
        section.add(new H2(section.getTranslation("publishing.today.title")), list);
        return List.of(section);
    }

    @Override
    public int waiting() {
        return mine().size();
    }

    private List<Waiting> mine() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.SEE_DRAFTS))
                .map(person -> waiting.forMe())
                .orElse(List.of());
    }

    private static ListItem item(Waiting one) {
        var sign = new Span();
        sign.addClassNames("status", one.toDecide() ? "review" : "sent-back");
        sign.getElement().setAttribute("aria-hidden", "true");
        var subject = new Div(one.title());
        subject.addClassName("subject");
        var words = new Div(
                one.toDecide()
                        ? sign.getTranslation(
                                "publishing.today.decide." + one.kind().root(), one.who())
                        : sign.getTranslation("publishing.today.sent-back", one.who(), one.reason()));
        words.addClassName("quiet-text");
        var act = sign.getTranslation(one.toDecide() ? "publishing.today.act" : "publishing.today.act.mend");
        var link = new Link(
                one.toDecide()
                        ? PieceReviewView.address(one.review())
                        : one.kind().address(one.piece()),
                act);
        link.addClassName("action");
        link.getElement().setAttribute("aria-label", act + ": " + one.title());
        return new ListItem(sign, new Div(subject, words), link);
    }
}

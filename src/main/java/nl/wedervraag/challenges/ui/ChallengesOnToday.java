package nl.wedervraag.challenges.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.challenges.Challenges;
import nl.wedervraag.challenges.Confirmed;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.OnToday;

/** That nobody has confirmed challenges for long, for those who keep them. */
@org.springframework.stereotype.Component
class ChallengesOnToday implements OnToday {

    private final Challenges challenges;
    private final Rights rights;
    private final CurrentPerson current;

    ChallengesOnToday(Challenges challenges, Rights rights, CurrentPerson current) {
        this.challenges = challenges;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public List<Component> now() {
        var me = current.find();
        if (me.isEmpty() || !rights.mayAnywhere(me.get().id(), Right.SEE_DRAFTS)) {
            return List.of();
        }
        var mine = challenges.all().stream()
                .filter(one -> one.confirmed().filter(Confirmed::forLong).isPresent())
                .filter(one -> one.piece().owner().id().equals(me.get().id()))
                .toList();
        return mine.isEmpty() ? List.of() : List.of(notice(mine));
    }

    private static Div notice(List<Challenges.Listed> mine) {
        var notice = new Div();
        notice.addClassNames("notice", "warn");
        var title = new Span(notice.getTranslation("challenges.today", mine.size()));
        title.addClassName("title");
        var first = mine.getFirst().piece();
        var address = mine.size() == 1 ? Kind.CHALLENGE.address(first.id()) : Kind.CHALLENGE.root();
        var words = new Div(title, new Link(address, notice.getTranslation("challenges.today.look")));
        words.addClassName("words");
        notice.add(words);
        return notice;
    }
}

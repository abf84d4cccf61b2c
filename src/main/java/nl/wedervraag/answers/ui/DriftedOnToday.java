package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.answers.WiderAnswers;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.OnToday;

/** That wider answers have changed beside own ones, for leads and for whoever owns one. */
@org.springframework.stereotype.Component
class DriftedOnToday implements OnToday {

    private final WiderAnswers wider;
    private final Rights rights;
    private final CurrentPerson current;

    DriftedOnToday(WiderAnswers wider, Rights rights, CurrentPerson current) {
        this.wider = wider;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public List<Component> now() {
        var me = current.id();
        if (!rights.mayAnywhere(me, Right.SEE_DRAFTS)) {
            return List.of();
        }
        long mine = mine(me);
        return mine == 0 ? List.of() : List.of(notice(mine));
    }

    private long mine(PersonId me) {
        boolean leads = rights.mayAnywhere(me, Right.APPROVE);
        return wider.drifted(Language.EN).stream()
                .filter(one -> leads || one.owner().id().equals(me))
                .count();
    }

    private static Div notice(long drifted) {
        var notice = new Div();
        notice.addClassNames("notice", "plain");
        var title = new Span(notice.getTranslation("drifted.today", drifted));
        title.addClassName("title");
        var words = new Div(title, new Link("drifted", notice.getTranslation("drifted.today.look")));
        words.addClassName("words");
        notice.add(words);
        return notice;
    }
}

package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.questions.Proposals;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.OnToday;

/** That proposed questions wait for those who keep the bank. */
@org.springframework.stereotype.Component
class ProposalsOnToday implements OnToday {

    private final Proposals proposals;
    private final Rights rights;
    private final CurrentPerson current;

    ProposalsOnToday(Proposals proposals, Rights rights, CurrentPerson current) {
        this.proposals = proposals;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public List<Component> now() {
        var keeps = current.find()
                .filter(person -> rights.may(person.id(), Right.MANAGE_QUESTIONS, Scope.ORGANISATION))
                .isPresent();
        int waiting = keeps ? proposals.waiting().size() : 0;
        return waiting == 0 ? List.of() : List.of(notice(waiting));
    }

    private static Div notice(int waiting) {
        var notice = new Div();
        notice.addClassNames("notice", "plain");
        var title = new Span(notice.getTranslation("bank.proposed.today", waiting));
        title.addClassName("title");
        var words = new Div(title, new Link(BankSection.ROOT, notice.getTranslation("bank.proposed.today.look")));
        words.addClassName("words");
        notice.add(words);
        return notice;
    }
}

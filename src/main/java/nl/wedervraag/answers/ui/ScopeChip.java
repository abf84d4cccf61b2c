package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.AnswerPage.ScopeChoice;
import nl.wedervraag.shared.ui.Link;

/** Company · Team · Own: which of them this page is about, and the way to those that this person may open. */
final class ScopeChip extends Span {

    ScopeChip(AnswerPage page) {
        addClassName("chip");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("answer.scope"));
        page.scopes().forEach(scope -> add(part(scope, page)));
    }

    private Component part(ScopeChoice scope, AnswerPage page) {
        var word = getTranslation(Reaches.key(scope.reach()));
        if (scope.reach() == page.shown()) {
            var here = new Span(word);
            here.addClassName("here");
            here.getElement().setAttribute("aria-current", "true");
            return here;
        }
        return scope.mayOpen() && (scope.started() || scope.mayStart())
                ? new Link(AnswerAddress.of(page).of(scope.reach()), word)
                : new Span(word);
    }
}

package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import nl.wedervraag.access.OwnRoles.OwnRole;
import nl.wedervraag.shared.ui.Moments;

/** An administrator gave themselves a role: said to a lead until they have seen it. */
class OwnRoleNotice extends Div {

    OwnRoleNotice(OwnRole one, Moments moments, Consumer<OwnRoleNotice> seen) {
        addClassNames("notice", "plain", "own-role");
        var title = new Span(getTranslation("people.own-role", one.who().name()));
        title.addClassName("title");
        var words = new Div(
                title,
                new Span(getTranslation(
                        "people.own-role.words",
                        RoleWords.scope(this, one.team()),
                        RoleWords.of(this, one.role()),
                        moments.dayAndTime(one.at()))));
        words.addClassName("words");
        add(words, new Button(getTranslation("people.own-role.seen"), click -> seen.accept(this)));
    }
}

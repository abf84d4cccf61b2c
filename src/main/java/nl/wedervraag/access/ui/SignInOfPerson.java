package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.wedervraag.access.PersonPage;
import nl.wedervraag.shared.ui.Link;

/** A new password for somebody who forgot theirs, and ending their sign-ins. */
class SignInOfPerson extends Section {

    SignInOfPerson(PersonPage page, Runnable help, Runnable endAll) {
        addClassName("part");
        add(new H2(getTranslation("people.password")));
        if (page.oneself()) {
            add(new Paragraph(getTranslation("people.password.oneself")));
            add(new Link("account", getTranslation("people.password.account")));
            return;
        }
        add(new Paragraph(getTranslation(page.mayHelp() ? "people.password.words" : "people.password.not-yours")));
        var acts = new Div();
        acts.addClassName("acts");
        if (page.mayHelp()) {
            acts.add(new Button(getTranslation("people.password.link"), click -> help.run()));
        }
        if (page.mayDeactivate()) {
            acts.add(new Button(getTranslation("people.sign-ins.end"), click -> endAll.run()));
        }
        add(acts);
    }
}

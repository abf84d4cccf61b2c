package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** Oneself, on top: name, language, colours, one's account, sign out. */
final class PersonMenu extends Div {

    private static final String ID = "person-menu";

    private final Oneself oneself;

    PersonMenu(Oneself oneself, Oneself.Self self) {
        this.oneself = oneself;
        add(button(self), menu(self));
    }

    private NativeButton button(Oneself.Self self) {
        var button = new NativeButton();
        button.add(new Initials(self.id(), self.name()));
        button.addClassName("person-button");
        button.setAriaLabel(getTranslation("shell.person.open", self.name()));
        button.getElement().setAttribute("popovertarget", ID);
        return button;
    }

    private Div menu(Oneself.Self self) {
        var name = new Div(self.name());
        name.addClassName("name");
        var menu = new Div(name, new OwnLook(oneself, self), account(), signOut());
        menu.setId(ID);
        menu.addClassName(ID);
        menu.getElement().setAttribute("popover", "auto");
        return menu;
    }

    private Link account() {
        var link = new Link("account", getTranslation("shell.person.account"));
        link.getElement().executeJs("this.addEventListener('click', () => this.closest('[popover]').hidePopover())");
        return link;
    }

    private Button signOut() {
        return new Button(getTranslation("shell.person.sign-out"), click -> SignOut.from(this, oneself));
    }
}

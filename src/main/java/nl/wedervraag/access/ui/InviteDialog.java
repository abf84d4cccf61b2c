package nl.wedervraag.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import nl.wedervraag.access.Grantable;
import nl.wedervraag.access.NameRefused;
import nl.wedervraag.access.NewInvitation;
import nl.wedervraag.access.OneTimeAddress;
import nl.wedervraag.shared.ui.Moments;

/** Asks who comes and as what, and then shows the address for them, once. */
class InviteDialog extends Dialog {

    private final TextField name = new TextField();
    private final TextField signInName = new TextField();
    private final RoleForm role;
    private final Div question = new Div();
    private final Function<NewInvitation, OneTimeAddress> invite;
    private final Moments moments;
    private final Runnable then;

    InviteDialog(
            List<Grantable> grantable, Function<NewInvitation, OneTimeAddress> invite, Moments moments, Runnable then) {
        this.invite = invite;
        this.moments = moments;
        this.then = then;
        role = new RoleForm(grantable);
        setHeaderTitle(getTranslation("people.invite"));
        addClassName("people-dialog");
        name.setLabel(getTranslation("people.name"));
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        signInName.setLabel(getTranslation("people.sign-in-name"));
        signInName.setHelperText(getTranslation("people.sign-in-name.hint"));
        signInName.setAutocapitalize(Autocapitalize.NONE);
        signInName.getElement().setAttribute("spellcheck", "false");
        signInName.setWidthFull();
        signInName.setRequiredIndicatorVisible(true);
        question.getElement().setAttribute("role", "status");
        question.addClassName("question");
        var first = new Span(getTranslation("people.first-role"));
        first.addClassName("quiet-text");
        var form = new Div(name, signInName, first, role, question);
        form.addClassName("dialog-form");
        add(form);
        var act = new Button(getTranslation("people.invite.act"), click -> send(false));
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        act.addClickShortcut(Key.ENTER).listenOn(name, signInName).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), act);
        addOpenedChangeListener(opened -> name.focus());
    }

    private void send(boolean somebodyElse) {
        name.setInvalid(false);
        signInName.setInvalid(false);
        question.removeAll();
        try {
            var who =
                    new NewInvitation(name.getValue(), signInName.getValue(), role.role(), role.scope(), somebodyElse);
            var address = invite.apply(who);
            close();
            then.run();
            new LinkDialog(
                            getTranslation("people.link.invited", who.name()),
                            getTranslation("people.link.invited.words", moments.dayAndTime(address.until())),
                            address)
                    .open();
        } catch (NameRefused refused) {
            show(refused);
        }
    }

    private void show(NameRefused refused) {
        if (refused.reason() == NameRefused.Reason.NAME_LIKE) {
            var other = new NativeButton(getTranslation("people.invite.somebody-else"), click -> send(true));
            other.addClassName("link-button");
            question.add(new Span(NameRefusals.words(this, refused)), other);
            other.focus();
            return;
        }
        var field = refused.reason().isAboutSignInName() ? signInName : name;
        field.setErrorMessage(NameRefusals.words(this, refused));
        field.setInvalid(true);
        field.focus();
    }
}

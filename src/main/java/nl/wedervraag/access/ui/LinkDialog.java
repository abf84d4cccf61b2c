package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.wedervraag.access.OneTimeAddress;
import nl.wedervraag.shared.ui.CopyButton;

/** An address that works once, to be copied and handed over: it isn't shown again. */
class LinkDialog extends Dialog {

    LinkDialog(String title, String words, OneTimeAddress link) {
        setHeaderTitle(title);
        addClassName("people-dialog");
        // A click beside it would lose what can't be shown again.
        setCloseOnOutsideClick(false);
        var address = new TextField();
        address.setLabel(getTranslation("people.link"));
        address.setValue(link.address());
        address.setReadOnly(true);
        address.setWidthFull();
        address.addClassName("one-time-address");
        var copy = new CopyButton(getTranslation("people.link.copy"), address, getTranslation("people.link.copied"));
        copy.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var content = new Div(new Paragraph(words), address, copy.told());
        content.addClassName("dialog-form");
        add(content);
        getFooter().add(copy, new Button(getTranslation("people.link.done"), click -> close()));
        addOpenedChangeListener(opened -> copy.focus());
    }
}

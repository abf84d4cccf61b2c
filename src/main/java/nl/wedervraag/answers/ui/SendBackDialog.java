package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why before something is sent back: whoever wrote it reads that first. */
final class SendBackDialog extends Dialog {

    private static final int LONGEST_REASON = 2000;

    private final TextArea reason = new TextArea();

    SendBackDialog(Consumer<String> sendBack) {
        setHeaderTitle(getTranslation("review.send-back.title"));
        addClassName("send-back");
        reason.setLabel(getTranslation("review.send-back.reason"));
        reason.setHelperText(getTranslation("review.send-back.hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(4);
        reason.setWidthFull();
        add(reason);
        var send = new Button(getTranslation("review.send-back.act"), click -> send(sendBack));
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("review.send-back.cancel"), click -> close()), send);
        addOpenedChangeListener(opened -> reason.focus());
    }

    private void send(Consumer<String> sendBack) {
        var said = reason.getValue().strip();
        if (said.isEmpty()) {
            reason.setErrorMessage(getTranslation("review.send-back.required"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            close();
            sendBack.accept(said);
        }
    }
}

package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.wedervraag.answers.Foundation;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.Link;

/** Which story or challenge an answer rests on; where there is none yet, the way to write one. */
final class FoundationDialog extends Dialog {

    FoundationDialog(List<Foundation> possible, Consumer<PieceId> rest) {
        setHeaderTitle(getTranslation("foundations.choose"));
        addClassName("form-dialog");
        getFooter().add(new Button(getTranslation("shell.form.cancel"), click -> close()));
        if (possible.isEmpty()) {
            var write = new Link(Kind.STORY.root(), getTranslation("foundations.write"));
            write.addClassName("action");
            add(new Paragraph(getTranslation("foundations.choose.none")), write);
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        possible.forEach(one -> options.put(
                one.piece().value().toString(),
                getTranslation("foundations.kind." + one.kind().root()) + ": " + one.title()
                        + (one.state() == null ? " (" + getTranslation("foundations.unpublished") + ")" : "")));
        var label = getTranslation("foundations.choose.which");
        var choice = new Choice(label, options, options.keySet().iterator().next());
        var hint = new Paragraph(getTranslation("foundations.choose.hint"));
        hint.addClassName("quiet-text");
        add(new Labelled(label, choice), hint);
        var act = new Button(getTranslation("foundations.choose.act"), click -> {
            close();
            rest.accept(new PieceId(UUID.fromString(choice.chosen())));
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(act);
    }
}

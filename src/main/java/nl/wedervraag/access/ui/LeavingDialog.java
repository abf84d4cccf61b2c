package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.wedervraag.access.Belongings.Belonging;

/** Says what ends and what passes on before somebody's account is closed. */
class LeavingDialog extends Dialog {

    LeavingDialog(String name, List<Belonging> leftBehind, Runnable deactivate) {
        setHeaderTitle(getTranslation("people.leaving", name));
        addClassName("people-dialog");
        var list = new UnorderedList();
        list.add(new ListItem(getTranslation("people.leaving.at-once")));
        leftBehind.forEach(one -> list.add(new ListItem(getTranslation(one.label(), one.count()))));
        list.add(new ListItem(getTranslation("people.leaving.kept")));
        var content = new Div(new Paragraph(getTranslation("people.leaving.words")), list);
        content.addClassName("dialog-form");
        add(content);
        var act = new Button(getTranslation("people.deactivate.act"), click -> {
            close();
            deactivate.run();
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), act);
    }
}

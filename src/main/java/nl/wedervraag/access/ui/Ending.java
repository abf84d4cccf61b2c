package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Closing somebody's account, or opening it again. */
class Ending extends Section {

    Ending(boolean again, Runnable act) {
        addClassName("part");
        var key = again ? "people.reactivate" : "people.deactivate";
        add(
                new H2(getTranslation(key)),
                new Paragraph(getTranslation(again ? "people.reactivate.words" : "people.deactivate.words")),
                new Button(
                        getTranslation(again ? "people.reactivate.act" : "people.deactivate.act"), click -> act.run()));
    }
}

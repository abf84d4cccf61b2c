package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import nl.wedervraag.access.LeavingDemo;
import nl.wedervraag.shared.ui.SmallForm;

/** Leaving the demo: what is lost, what comes after, and a word to type, since nothing brings it back. */
class DemoEnd extends Div {

    DemoEnd(LeavingDemo demo) {
        addClassNames("setup-step", "grave");
        setId("leave-demo");
        var lost = new Paragraph(getTranslation("organisation.demo.words"));
        var after = new Paragraph(getTranslation("organisation.demo.after"));
        after.addClassName("quiet-text");
        var word = getTranslation("organisation.demo.word");
        var form = new SmallForm();
        form.text("word", getTranslation("organisation.demo.type", word), "")
                .button(getTranslation("organisation.demo.leave"), sent -> {
                    if (sent.text("word").strip().toLowerCase(Locale.ROOT).equals(word)) {
                        demo.leave();
                    } else {
                        form.say(getTranslation("organisation.demo.not-typed", word));
                    }
                });
        add(new H2(getTranslation("organisation.demo")), lost, after, form);
    }
}

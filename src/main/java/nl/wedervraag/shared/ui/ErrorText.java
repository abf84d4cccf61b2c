package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

final class ErrorText extends Div {

    ErrorText(String title, String words) {
        addClassNames("column", "narrow");
        var text = new Div(new H1(title), new Paragraph(words));
        text.addClassName("empty");
        var back = new Link("today", getTranslation("error.to-today"));
        back.addClassName("action");
        text.add(back);
        add(text);
    }
}

package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page's title with a line on what the page is for, and what one can do there first. */
public final class SectionHead extends Div {

    public SectionHead(String title, String words, Component... acts) {
        addClassName("section-head");
        var line = new Paragraph(words);
        line.addClassName("quiet-text");
        var text = new Div(new H1(title), line);
        text.addClassName("page-head");
        var beside = new Div(acts);
        beside.addClassName("acts");
        add(text, beside);
    }
}

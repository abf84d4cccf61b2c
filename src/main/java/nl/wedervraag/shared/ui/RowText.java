package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row's content: what it is, a quieter line below, and at its end what can be done with it. */
public final class RowText extends Div {

    private final Div acts = new Div();

    public <C extends Component & HasStyle> RowText(C name, Stream<String> facts) {
        addClassName("row-text");
        acts.addClassName("acts");
        name.addClassName("row-name");
        var quiet = new Span(facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · ")));
        quiet.addClassName("quiet-text");
        var words = new Div(name, quiet);
        words.addClassName("row-words");
        add(words, acts);
    }

    /** @param about what the act is about, told to whoever doesn't see the row */
    public RowText act(String text, String about, Runnable act) {
        var button = new NativeButton(text, click -> act.run());
        button.addClassName("link-button");
        button.setAriaLabel(text + ": " + about);
        acts.add(button);
        return this;
    }
}

package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** Labelled texts that are unfolded from one line, which says how they begin as long as they are folded. */
public final class Fold extends NativeDetails {

    /**
     * @param folded the line as long as they are folded
     * @param beginning what follows there, in so far as it fits; may be empty
     * @param unfolded the line above them
     */
    public Fold(String folded, String beginning, String unfolded) {
        addClassName("fold");
        var closed = new Span(beginning.isEmpty() ? folded : folded + ": " + beginning);
        closed.addClassName("while-folded");
        var open = new Span(unfolded);
        open.addClassName("while-unfolded");
        setSummary(new Span(closed, open));
    }

    /**
     * @param labels what the keys of their labels begin with
     * @param parts by what these end with, each in one or several texts
     */
    public Fold showing(String labels, Map<String, List<String>> parts) {
        var list = new DescriptionList();
        parts.forEach((part, texts) -> {
            list.add(new DescriptionList.Term(getTranslation(labels + part)));
            texts.forEach(text -> list.add(new DescriptionList.Description(text)));
        });
        setContent(list);
        return this;
    }
}

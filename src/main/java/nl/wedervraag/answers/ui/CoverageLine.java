package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.Board.Coverage;

/** How many of a position's questions have approved wording, as a bar and in words. */
final class CoverageLine extends Div {

    CoverageLine(Coverage coverage) {
        addClassName("coverage");
        var words = new Span(getTranslation(
                coverage.due() == 0 ? "answers.coverage" : "answers.coverage.due",
                coverage.approved(),
                coverage.questions(),
                coverage.due()));
        if (coverage.notKnownYet() > 0) {
            words.add(" · " + getTranslation("answers.coverage.not-known", coverage.notKnownYet()));
        }
        words.addClassName("quiet-text");
        add(new Meter(coverage), words);
    }

    /** The words beside it say the same. */
    @Tag("meter")
    private static final class Meter extends Component {

        Meter(Coverage coverage) {
            getElement()
                    .setAttribute("max", Integer.toString(Math.max(1, coverage.questions())))
                    .setAttribute("value", Integer.toString(coverage.approved()))
                    .setAttribute("aria-hidden", "true");
        }
    }
}

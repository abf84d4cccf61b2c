package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import nl.wedervraag.setup.Step;
import nl.wedervraag.shared.ui.Link;

/** The steps in their order: which is on the page, which are done. */
class StepLinks extends Nav {

    StepLinks(Step now, Set<Step> done) {
        addClassName("setup-steps");
        setAriaLabel(getTranslation("setup.steps"));
        var list = new OrderedList();
        for (var step : Step.values()) {
            var link = new Link("setup/" + step.path(), getTranslation("setup." + step.path()));
            if (step == now) {
                link.getElement().setAttribute("aria-current", "step");
            }
            var item = new ListItem(link);
            if (done.contains(step)) {
                item.addClassName("done");
                item.add(new Span(getTranslation("setup.done")));
            }
            list.add(item);
        }
        add(list);
    }
}

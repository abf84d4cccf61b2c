package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.setup.SetupPath;
import nl.wedervraag.setup.Step;
import nl.wedervraag.shared.ui.Link;

/** The short way from an empty Wedervraag to a team that can begin: one step a page, each skipped or come back to at will. */
@Route("setup/:step?")
@PermitAll
@Needs(Right.MANAGE_ORGANISATION)
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SetupPath path;
    private final StepPages pages;
    private final Organisation organisation;
    private final Div column = new Div();
    private Step step = Step.ORGANISATION;

    SetupView(SetupPath path, StepPages pages, Organisation organisation) {
        this.path = path;
        this.pages = pages;
        this.organisation = organisation;
        addClassName("page");
        column.addClassNames("column", "narrow");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        step = event.getRouteParameters()
                .get("step")
                .map(name -> Step.of(name).orElseThrow(() -> new NotFoundException("no step " + name)))
                .orElse(Step.ORGANISATION);
        show();
    }

    private void show() {
        column.removeAll();
        var words = new Paragraph(getTranslation("setup.words"));
        words.addClassName("quiet-text");
        var head = new Div(new H1(getTranslation("setup.title")), words);
        head.addClassName("page-head");
        var done = path.done();
        column.add(head, new StepLinks(step, done), pages.page(step, this::moved), further(done));
    }

    /** What the step did shows in the links around it; its own page stays as it is. */
    private void moved() {
        var done = path.done();
        column.replace(column.getComponentAt(1), new StepLinks(step, done));
        column.replace(column.getComponentAt(3), further(done));
    }

    private Div further(Set<Step> done) {
        var row = new Div();
        row.addClassName("setup-further");
        step.next().ifPresent(next -> {
            var link = new Link(
                    "setup/" + next.path(),
                    getTranslation(done.contains(step) ? "setup.next" : "setup.skip", stepName(next)));
            link.addClassName("action");
            row.add(link);
        });
        var end = new NativeButton(getTranslation("setup.end"), click -> end());
        end.addClassName(step.next().isPresent() ? "link-button" : "toggle");
        row.add(end);
        return row;
    }

    private String stepName(Step of) {
        return getTranslation("setup." + of.path());
    }

    /** What is left stays on Today, where it can be put away. */
    private void end() {
        if (path.done().size() == Step.values().length) {
            organisation.setUp();
        }
        UI.getCurrentOrThrow().navigate("today");
    }

    @Override
    public String getPageTitle() {
        return stepName(step) + " · " + getTranslation("setup.title") + " · Wedervraag";
    }
}

package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.wedervraag.access.LeavingDemo;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.shared.ui.Sections;
import org.springframework.beans.factory.ObjectProvider;

/** What the organisation settles for everybody; where it is the demo, also the way out of it. */
@Route("organisation")
@PermitAll
@Needs(Right.MANAGE_ORGANISATION)
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisation organisation;
    private final ObjectProvider<LeavingDemo> demo;
    private final Div column = new Div();

    OrganisationView(Organisation organisation, Sections sections, ObjectProvider<LeavingDemo> demo) {
        this.organisation = organisation;
        this.demo = demo;
        addClassName("page");
        var head = new Div(new H1(getTranslation("organisation.title")));
        head.addClassName("page-head");
        column.addClassNames("column", "narrow");
        column.add(sections.beside("organisation"), head);
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        column.add(new OrganisationForm(organisation, "setup.organisation.save", () -> {}));
        demo.stream().filter(LeavingDemo::isPossible).forEach(way -> column.add(new DemoEnd(way)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.title") + " · Wedervraag";
    }
}

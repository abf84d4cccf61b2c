package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.setup.SetupPath;
import nl.wedervraag.setup.Step;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.OnToday;

/** What is left of setting up, where its administrator lands, until it is done or put away. */
@org.springframework.stereotype.Component
class SetupOnToday implements OnToday {

    private final Organisation organisation;
    private final SetupPath path;
    private final CurrentPerson current;

    SetupOnToday(Organisation organisation, SetupPath path, CurrentPerson current) {
        this.organisation = organisation;
        this.path = path;
        this.current = current;
    }

    @Override
    public List<Component> now() {
        if (current.find().isEmpty() || !organisation.isBeingSetUp()) {
            return List.of();
        }
        var done = path.done();
        var left = Stream.of(Step.values()).filter(step -> !done.contains(step)).toList();
        return left.isEmpty() ? List.of() : List.of(section(left));
    }

    private Section section(List<Step> left) {
        var section = new Section();
        section.addClassName("first-steps");
        var list = new UnorderedList();
        left.forEach(step -> list.add(new ListItem(
                new Link("setup/" + step.path(), section.getTranslation("setup.next-step." + step.path())))));
        var away = new NativeButton(section.getTranslation("setup.first-steps.put-away"), click -> {
            organisation.setUp();
            section.removeFromParent();
        });
        away.addClassName("link-button");
        section.add(new H2(section.getTranslation("setup.first-steps")), list, away);
        return section;
    }
}

package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.wedervraag.access.Teams;
import nl.wedervraag.shared.TextRefused;
import nl.wedervraag.shared.ui.SmallForm;

/** The first team, or the next. */
class TeamStep extends Div {

    private final Teams teams;
    private final UnorderedList names = new UnorderedList();
    private final SmallForm form = new SmallForm();

    TeamStep(Teams teams, Runnable moved) {
        this.teams = teams;
        addClassName("setup-step");
        names.addClassName("setup-there");
        var words = new Paragraph(getTranslation("setup.team.words"));
        words.addClassName("quiet-text");
        add(new H2(getTranslation("setup.team")), words, names);
        add(form.text("name", getTranslation("setup.team.name"), "").button(getTranslation("setup.team.add"), sent -> {
            try {
                teams.add(sent.text("name"));
                form.empty("name");
                form.sayWell(getTranslation("setup.team.added"));
                list();
                moved.run();
            } catch (TextRefused refused) {
                form.refuse(
                        "name",
                        getTranslation("setup.refused." + refused.reason().name(), refused.longest()));
            }
        }));
        list();
    }

    private void list() {
        names.removeAll();
        teams.all().forEach(team -> names.add(new ListItem(team.name())));
    }
}

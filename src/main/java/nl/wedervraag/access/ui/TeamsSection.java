package nl.wedervraag.access.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class TeamsSection implements Section {

    static final String ROOT = "teams";

    private final Rights rights;
    private final CurrentPerson current;

    TeamsSection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.ADMINISTRATION;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String label() {
        return "teams.title";
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.MANAGE_ORGANISATION))
                .isPresent();
    }
}

package nl.wedervraag.positions.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class PositionsSection implements Section {

    static final String ROOT = "positions";

    private final Rights rights;
    private final CurrentPerson current;

    PositionsSection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.TEAM;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public String label() {
        return "positions.title";
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.MANAGE_POSITIONS))
                .isPresent();
    }
}

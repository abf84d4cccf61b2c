package nl.wedervraag.access.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class PeopleSection implements Section {

    static final String ROOT = "people";

    private final CurrentPerson current;
    private final Rights rights;

    PeopleSection(CurrentPerson current, Rights rights) {
        this.current = current;
        this.rights = rights;
    }

    /** With their team's other pages for whoever leads one, among administration for who only runs the organisation. */
    @Override
    public Area area() {
        return may(Right.APPROVE) ? Area.TEAM : Area.ADMINISTRATION;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public String label() {
        return "people.title";
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public boolean shown() {
        return may(Right.MANAGE_PEOPLE);
    }

    private boolean may(Right right) {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), right))
                .isPresent();
    }
}

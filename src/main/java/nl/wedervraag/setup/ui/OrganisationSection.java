package nl.wedervraag.setup.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class OrganisationSection implements Section {

    private static final int LAST = 90;

    private final CurrentPerson current;
    private final Rights rights;

    OrganisationSection(CurrentPerson current, Rights rights) {
        this.current = current;
        this.rights = rights;
    }

    @Override
    public Area area() {
        return Area.ADMINISTRATION;
    }

    @Override
    public int place() {
        return LAST;
    }

    @Override
    public String label() {
        return "organisation.title";
    }

    @Override
    public String root() {
        return "organisation";
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.may(person.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION))
                .isPresent();
    }
}

package nl.wedervraag.oversight.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class AuditLogSection implements Section {

    static final String ROOT = "audit-log";

    private final Rights rights;
    private final CurrentPerson current;

    AuditLogSection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    /** A lead finds the own team's beside what else is the team's. */
    @Override
    public Area area() {
        return current.find()
                        .filter(person -> rights.may(person.id(), Right.READ_AUDIT, Scope.ORGANISATION))
                        .isPresent()
                ? Area.ADMINISTRATION
                : Area.TEAM;
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public String label() {
        return "audit.title";
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.READ_AUDIT))
                .isPresent();
    }
}

package nl.wedervraag.answers.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class PolicySection implements Section {

    static final String ROOT = "policy";

    private final Rights rights;
    private final CurrentPerson current;

    PolicySection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.TEAM;
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String label() {
        return "policy.title";
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.APPROVE))
                .isPresent();
    }
}

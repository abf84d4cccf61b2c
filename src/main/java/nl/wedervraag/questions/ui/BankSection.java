package nl.wedervraag.questions.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class BankSection implements Section {

    static final String ROOT = "bank";

    private final Rights rights;
    private final CurrentPerson current;

    BankSection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.TEAM;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String label() {
        return "bank.title";
    }

    @Override
    public String root() {
        return ROOT;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.MANAGE_QUESTIONS))
                .isPresent();
    }
}

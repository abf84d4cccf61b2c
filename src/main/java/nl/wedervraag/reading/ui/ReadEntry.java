package nl.wedervraag.reading.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.RailEntry;
import org.springframework.stereotype.Component;

@Component
class ReadEntry implements RailEntry {

    private final Rights rights;
    private final CurrentPerson current;

    ReadEntry(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String label() {
        return "shell.rail.read";
    }

    @Override
    public String root() {
        return "read";
    }

    @Override
    public boolean holds(String firstPart) {
        return root().equals(firstPart) || BelieveView.ROOT.equals(firstPart) || AsOfView.ROOT.equals(firstPart);
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.READ_APPROVED))
                .isPresent();
    }
}

package nl.wedervraag.answers.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.RailEntry;
import org.springframework.stereotype.Component;

@Component
class AnswersEntry implements RailEntry {

    private final Rights rights;
    private final CurrentPerson current;

    AnswersEntry(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String label() {
        return "shell.rail.answers";
    }

    @Override
    public String root() {
        return "answers";
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.SEE_DRAFTS))
                .isPresent();
    }
}

package nl.wedervraag.facts.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

/** Facts among what a team knows, for whoever sees drafts. */
@Component
class FactsSection implements Section {

    private static final int LAST = 2;

    private final Rights rights;
    private final CurrentPerson current;

    FactsSection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.KNOWN;
    }

    @Override
    public int place() {
        return LAST;
    }

    @Override
    public String label() {
        return "facts.title";
    }

    @Override
    public String root() {
        return FactPages.ROOT;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.SEE_DRAFTS))
                .isPresent();
    }
}

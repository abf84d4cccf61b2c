package nl.wedervraag.challenges.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.shared.ui.Section;
import org.springframework.stereotype.Component;

@Component
class ChallengesSection implements Section {

    private final Rights rights;
    private final CurrentPerson current;

    ChallengesSection(Rights rights, CurrentPerson current) {
        this.rights = rights;
        this.current = current;
    }

    @Override
    public Area area() {
        return Area.KNOWN;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public String label() {
        return "challenges.title";
    }

    @Override
    public String root() {
        return Kind.CHALLENGE.root();
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.SEE_DRAFTS))
                .isPresent();
    }
}

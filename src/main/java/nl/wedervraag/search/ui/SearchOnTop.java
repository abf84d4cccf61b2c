package nl.wedervraag.search.ui;

import com.vaadin.flow.component.Component;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.ui.OnTop;

@org.springframework.stereotype.Component
class SearchOnTop implements OnTop {

    private final Destinations destinations;
    private final Rights rights;
    private final CurrentPerson current;

    SearchOnTop(Destinations destinations, Rights rights, CurrentPerson current) {
        this.destinations = destinations;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public boolean shown() {
        return current.find()
                .filter(person -> rights.mayAnywhere(person.id(), Right.READ_APPROVED))
                .isPresent();
    }

    @Override
    public Component make() {
        return new Palette(destinations);
    }
}

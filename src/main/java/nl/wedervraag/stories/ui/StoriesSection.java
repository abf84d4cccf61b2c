package nl.wedervraag.stories.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Rights;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.ui.PieceSection;
import org.springframework.stereotype.Component;

@Component
class StoriesSection extends PieceSection {

    StoriesSection(Rights rights, CurrentPerson current) {
        super(Kind.STORY, 1, rights, current);
    }
}

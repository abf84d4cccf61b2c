package nl.wedervraag.challenges.ui;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Rights;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.ui.PieceSection;
import org.springframework.stereotype.Component;

@Component
class ChallengesSection extends PieceSection {

    ChallengesSection(Rights rights, CurrentPerson current) {
        super(Kind.CHALLENGE, 0, rights, current);
    }
}

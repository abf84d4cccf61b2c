package nl.wedervraag.positions.ui;

import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.ui.PositionChoice;
import nl.wedervraag.shared.ui.PositionChoices;
import org.springframework.stereotype.Component;

/** Offers whoever is at the page the positions whose approved wording they may read. */
@Component
class PositionsOnTop implements PositionChoices {

    private final Positions positions;
    private final CurrentPerson current;

    PositionsOnTop(Positions positions, CurrentPerson current) {
        this.positions = positions;
        this.current = current;
    }

    @Override
    public List<PositionChoice> now() {
        return current.find()
                .map(person -> positions.visibleTo().stream()
                        .map(PositionsOnTop::choice)
                        .toList())
                .orElse(List.of());
    }

    private static PositionChoice choice(Position position) {
        return new PositionChoice(
                position.id().value().toString(), position.name(), position.teamName(), position.closed());
    }
}

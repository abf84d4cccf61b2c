package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wedervraag.answers.Reach;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/** Where an answer belongs, in a line that stands among those of other positions: its own has the position's name. */
final class Places {

    private final Map<PositionId, Position> visible;

    Places(List<Position> visible) {
        this.visible = visible.stream().collect(Collectors.toMap(Position::id, Function.identity()));
    }

    /** With the language where it isn't the reader's. */
    String of(Reach reach, @Nullable PositionId position, Language language, Component reader) {
        var known = reach == Reach.POSITION && position != null ? visible.get(position) : null;
        var place = known == null ? reader.getTranslation(Reaches.key(reach)) : known.name();
        return language == Language.of(reader.getUI().orElseThrow().getLocale())
                ? place
                : place + " · " + language.name();
    }
}

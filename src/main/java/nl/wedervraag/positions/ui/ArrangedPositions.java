package nl.wedervraag.positions.ui;

import java.util.Locale;
import nl.wedervraag.positions.Panels;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.PositionQuestions;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Component;

/** The services behind the page of one position. */
@Component
record ArrangedPositions(Positions positions, PositionQuestions questions, Panels panels) {

    Arranged of(PositionId id, Locale locale) {
        var language = Language.of(locale);
        return new Arranged(
                positions.get(id),
                positions.questions(id, language),
                questions.offered(id, language),
                panels.of(id),
                panels.candidates(id));
    }
}

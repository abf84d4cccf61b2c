package nl.wedervraag.reading;

import java.util.List;
import nl.wedervraag.positions.Position;
import nl.wedervraag.shared.Language;

/**
 * A team as a candidate for one of its positions would see it.
 *
 * @param challenges what is published, to be told to anyone first
 * @param answers approved ones in the themes that ask for a challenge
 */
public record TeamAsSeen(Position position, Language language, List<Challenge> challenges, List<Readable> answers) {}

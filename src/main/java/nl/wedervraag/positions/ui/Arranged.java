package nl.wedervraag.positions.ui;

import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionQuestions.Offered;
import nl.wedervraag.questions.Question;

/**
 * All that the page of one position shows.
 *
 * @param offered what it could ask too
 * @param candidates who could be on its panel too
 */
record Arranged(
        Position position, List<Question> asked, List<Offered> offered, List<Person> panel, List<Person> candidates) {}

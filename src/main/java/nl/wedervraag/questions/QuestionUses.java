package nl.wedervraag.questions;

import java.util.List;

/** A room above tells where it uses a question, so that whoever rewords or retires it knows beforehand what that does. */
public interface QuestionUses {

    /** By name; the question bank has asked for the right to see them all. */
    List<QuestionUse> of(QuestionId question);

    /** The same of all questions of a theme; a position once, however many of them it asks. */
    List<QuestionUse> of(ThemeId theme);
}

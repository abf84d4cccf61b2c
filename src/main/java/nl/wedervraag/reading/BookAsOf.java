package nl.wedervraag.reading;

/**
 * What the people of a position read at some moment, of the questions that it asks now.
 *
 * @param book without what stands beside answers today
 * @param withheld answers of the company that were told then, aren't any more, and aren't for this person to see
 */
public record BookAsOf(Book book, int withheld) {}

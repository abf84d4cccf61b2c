package nl.wedervraag.answers;

/** For whom an answer is: the nearest one with live wording is what a position says. */
public enum Reach {
    COMPANY,
    TEAM,
    POSITION
}

package nl.wedervraag.questions;

/** A theme, named in the language that was asked for. */
public record Theme(ThemeId id, String name) {}

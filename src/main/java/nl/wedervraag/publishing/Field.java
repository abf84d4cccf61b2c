package nl.wedervraag.publishing;

import java.util.List;

/**
 * Something that a form asks.
 *
 * @param name by which it stands in the content
 * @param label the key of what it is called, under which {@code .hint} may stand too
 * @param about what the label has to be told, such as a position's name; empty for nothing
 * @param longest in characters as people count them
 * @param choices of a choice, the first of which is the usual
 */
public record Field(String name, Type type, String label, String about, int longest, List<String> choices) {

    public enum Type {
        LINE,
        TEXT,
        /** A month or a day of one, not to come. */
        MONTH,
        /** A day, not to come. */
        DAY,
        CHOICE
    }

    public static Field line(String name, String label, int longest) {
        return new Field(name, Type.LINE, label, "", longest, List.of());
    }

    public static Field text(String name, String label, int longest) {
        return new Field(name, Type.TEXT, label, "", longest, List.of());
    }

    public static Field month(String name, String label) {
        return new Field(name, Type.MONTH, label, "", 10, List.of());
    }

    public static Field day(String name, String label) {
        return new Field(name, Type.DAY, label, "", 10, List.of());
    }

    public static Field choice(String name, String label, String... choices) {
        return new Field(name, Type.CHOICE, label, "", 30, List.of(choices));
    }

    public Field about(String what) {
        return new Field(name, type, label, what, longest, choices);
    }
}

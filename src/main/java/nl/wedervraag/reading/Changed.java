package nl.wedervraag.reading;

/**
 * A live text with what changed in it inline: what is new in {@code ins}, what was taken out in {@code del}.
 *
 * @param html made by the server from a fixed set of tags
 * @param anythingNew whether there is any {@code ins}
 * @param anythingGone whether something was taken out, shown or not
 * @param showsGone whether what was taken out is shown
 * @param reworded whether the question is another text too
 */
public record Changed(String html, boolean anythingNew, boolean anythingGone, boolean showsGone, boolean reworded) {}

package nl.wedervraag.coediting.model;

import java.util.List;

/**
 * Something that was taken out of a document.
 *
 * @param place where it stood, as the document is now; within another removal, from that one's beginning
 * @param by the commit that took it out
 * @param number counts removals: what went later has a higher one
 * @param written who wrote it
 * @param within what was taken out of it before it went itself
 */
record Removed(Place place, String tokens, By by, long number, List<Authorship.Run> written, List<Removed> within) {

    /**
     * @param room how many tokens stand there in its place
     * @param filled whether any were put there when it was taken out
     */
    record Place(int at, int room, boolean filled) {

        static Place of(Splice splice) {
            int room = splice.inserted().length();
            return new Place(splice.at(), room, room > 0);
        }

        /**
         * Whether it stays before what a splice puts in. It goes where the step goes that would undo it: one that takes
         * nothing out again stays before what others put in at its place, any other goes behind it.
         */
        private boolean staysBefore(Splice splice) {
            return at < splice.at() || at == splice.at() && (splice.size() > 0 || !filled);
        }

        private Place over(Splice splice, int now) {
            int until = at + room;
            int end = until <= splice.at() ? until : until < splice.end() ? splice.at() : until + splice.growth();
            return new Place(now, Math.max(0, end - now), filled);
        }
    }

    Removed {
        written = List.copyOf(written);
        within = List.copyOf(within);
    }

    int at() {
        return place.at;
    }

    int length() {
        return tokens.length();
    }

    private Removed at(Place now) {
        return now.equals(place) ? this : new Removed(now, tokens, by, number, written, within);
    }

    Removed at(int now) {
        return at(new Place(now, place.room, place.filled));
    }

    private boolean isBy(By other) {
        return by.client().equals(other.client());
    }

    /** The same page puts the same in. */
    boolean is(By other, String inserted, int from) {
        return isBy(other) && inserted.startsWith(tokens, from);
    }

    /** Whether it goes with what a splice takes out, to come back only after that. */
    boolean goesWith(Splice splice, By other) {
        int at = place.at;
        if (isBy(other)) return (at > splice.at() || at == splice.at() && place.room > 0) && at < splice.end();
        return at > splice.at() && at + place.room < splice.end();
    }

    boolean staysBefore(Splice splice) {
        return place.staysBefore(splice);
    }

    /** Where it stands after a splice with which it doesn't go. */
    Removed over(Splice splice) {
        int at = place.at;
        return at(place.over(splice, place.staysBefore(splice) ? at : Math.max(at, splice.end()) + splice.growth()));
    }

    /** The same, and it stands behind what the splice puts in. */
    Removed behind(Splice splice) {
        return at(place.over(splice, splice.at() + splice.inserted().length()));
    }
}

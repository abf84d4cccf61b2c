package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was last taken out of a document, in the order in which it stood there. When the page that took it out puts exactly
 * that back at exactly its place, as an undo does, or anywhere within the same commit, as moving does, it is the same again
 * and not something new that reads alike. Who types on that page what was taken out there can't be told from an undo, and
 * is taken for one.
 */
final class Removals {

    /** An editor undoes a hundred things; more are forgotten, the oldest first: then what comes back counts as new. */
    static final int MOST = 200;

    private final List<Removed> all = new ArrayList<>();
    private long count;

    /**
     * @param removed what the splice takes out
     * @param written who wrote that
     * @return who wrote what it puts in; empty when it is new
     */
    List<Authorship.Run> over(Splice splice, String removed, List<Authorship.Run> written, By by) {
        var back = undone(splice, by);
        if (back.isEmpty() && removed.equals(splice.inserted())) return written;
        int first = back.isEmpty() ? all.size() : all.indexOf(back.getFirst());
        var before = new ArrayList<Removed>();
        var within = new ArrayList<Removed>();
        var after = new ArrayList<>(surfaced(back, splice.at()));
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (i >= first && i < first + back.size()) continue;
            if (one.goesWith(splice, by)) within.add(one.at(one.at() - splice.at()));
            else if (!one.staysBefore(splice)) after.add(one.over(splice));
            // What stood behind that which has come back stands behind it again.
            else if (i > first) after.add(one.behind(splice));
            else before.add(one.over(splice));
        }
        if (back.isEmpty()) back = moved(before, after, splice, by);
        if (splice.size() > 0) {
            before.add(new Removed(Removed.Place.of(splice), removed, by, ++count, written, within));
        }
        remember(before, after);
        return back.stream().flatMap(one -> one.written().stream()).toList();
    }

    private void remember(List<Removed> before, List<Removed> after) {
        all.clear();
        all.addAll(before);
        all.addAll(after);
        while (all.size() > MOST) {
            all.remove(
                    all.stream().min(Comparator.comparingLong(Removed::number)).orElseThrow());
        }
    }

    /** Removals in a row, from where the splice is, that together are what it puts in. */
    private List<Removed> undone(Splice splice, By by) {
        List<Removed> undone = List.of();
        for (int end = 1; end <= all.size(); end++) {
            int begin = begin(end, splice, by);
            // Where several read alike, what went last comes back first.
            if (begin >= 0 && newest(all.subList(begin, end)) > newest(undone)) {
                undone = List.copyOf(all.subList(begin, end));
            }
        }
        return undone;
    }

    /** Where the removals begin that together, up to an index, are what is put in; negative: they aren't. */
    private int begin(int end, Splice splice, By by) {
        int left = splice.inserted().length();
        for (int i = end - 1; i >= 0 && all.get(i).at() == splice.at(); i--) {
            left -= all.get(i).length();
            if (left < 0 || !all.get(i).is(by, splice.inserted(), left)) return -1;
            if (left == 0) return i;
        }
        return -1;
    }

    private static long newest(List<Removed> removals) {
        return removals.stream().mapToLong(Removed::number).max().orElse(0);
    }

    /** What the same commit took out elsewhere. */
    private static List<Removed> moved(List<Removed> before, List<Removed> after, Splice splice, By by) {
        if (!Tokens.holdWords(splice.inserted())) return List.of();
        for (var list : List.of(before, after)) {
            for (var one : list.reversed()) {
                if (one.by().equals(by) && one.tokens().equals(splice.inserted())) {
                    list.remove(one);
                    after.addAll(0, surfaced(List.of(one), splice.at()));
                    return List.of(one);
                }
            }
        }
        return List.of();
    }

    /** What had been taken out of that which has come back, from a place. */
    private static List<Removed> surfaced(List<Removed> back, int place) {
        var surfaced = new ArrayList<Removed>();
        int at = place;
        for (var one : back) {
            for (var inner : one.within()) surfaced.add(inner.at(at + inner.at()));
            at += one.length();
        }
        return surfaced;
    }
}

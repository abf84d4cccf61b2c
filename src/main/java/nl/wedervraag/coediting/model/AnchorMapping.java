package nl.wedervraag.coediting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where anchors stand after a commit. What is put in at an edge stays outside, what replaces a part at an edge stays
 * inside. When all words of one are taken out it is orphaned, unless the same commit puts them in elsewhere: then they were
 * moved. When its words are put in again at its place, as an undo does, it stands on them again.
 */
public final class AnchorMapping {

    private final long version;
    private final List<StepMap> maps;
    private final Node after;

    /** What the commit put in, where it stands in the document after it. */
    private @Nullable List<Range> putIn;

    private @Nullable PlacedText text;

    /**
     * @param steps of the commit that made the version
     * @param after the document as the commit left it
     */
    public AnchorMapping(long version, List<Step> steps, Node after) {
        this.version = version;
        this.maps = steps.stream().map(Step::stepMap).toList();
        this.after = after;
    }

    private List<Range> putIn() {
        var ranges = putIn;
        if (ranges == null) {
            ranges = IntStream.range(0, maps.size())
                    .boxed()
                    .flatMap(this::putInBy)
                    .toList();
            putIn = ranges;
        }
        return ranges;
    }

    private Stream<Range> putInBy(int step) {
        var rest = Mapping.of(maps.subList(step + 1, maps.size()));
        return maps.get(step).ranges().stream()
                .map(range ->
                        new Range(rest.map(range.newStart(), 1), rest.map(range.newStart() + range.newSize(), -1)))
                .filter(range -> range.from < range.to);
    }

    public List<Anchor> map(List<Anchor> anchors) {
        return anchors.stream().map(this::map).toList();
    }

    private Anchor map(Anchor anchor) {
        var reach = AnchorReach.of(anchor);
        for (var map : maps) reach = reach.over(map);
        return reach.isTouched() ? touched(anchor, reach) : reach.untouched(anchor);
    }

    private Anchor touched(Anchor anchor, AnchorReach reach) {
        var quote = anchor.quote();
        var now = text().between(reach.from(), reach.to());
        boolean holds = !now.isBlank();
        if (now.equals(quote.exact())) return anchor.standing(now, reach.from(), reach.to());
        var found = best(again(quote, quote.exact(), reach, holds));
        if (found.isEmpty() && holds) return anchor.standing(now, reach.from(), reach.to());
        if (found.isEmpty()) found = best(again(quote, anchor.words(), reach, false));
        if (found.isEmpty() && anchor.stands()) found = best(moved(quote, anchor.words()));
        return found.map(one -> anchor.standing(one.words, one.from, one.to))
                .orElseGet(() -> anchor.gone(place(quote, reach), version));
    }

    /** Where its words would stand: when what was around them has come back without them, there. */
    private int place(Quote quote, AnchorReach reach) {
        var all = text().text();
        if (all.isBlank()) return reach.from();
        return IntStream.rangeClosed(text().placeFrom(reach.low()), text().placeTo(reach.high()))
                .filter(at -> quote.isAround(Quote.of(all, at, at)))
                .map(at -> Math.clamp(text().before(at), reach.low(), reach.high()))
                .findFirst()
                .orElse(reach.from());
    }

    /** Where words stand with all that is left of them, or at their place, by what the commit put in. */
    private Stream<Found> again(Quote quote, String words, AnchorReach reach, boolean holds) {
        int length = words.length();
        int from = Math.max(0, text().placeFrom(reach.low()) - 2 * length);
        int to = Math.min(text().text().length(), text().placeTo(reach.high()) + 2 * length);
        return found(quote, words, from, to)
                .filter(one -> holds ? reach.isWithin(one.from, one.to) : reach.isNear(one.from, one.to, length))
                .filter(one -> putIn().stream().anyMatch(range -> range.from < one.to && range.to > one.from));
    }

    private Stream<Found> moved(Quote quote, String words) {
        return putIn().stream()
                .flatMap(range -> found(quote, words, text().placeFrom(range.from), text().placeTo(range.to)));
    }

    private record Range(int from, int to) {}

    /**
     * Words in the document.
     *
     * @param agreement how much of what is around them is around those of the quote
     */
    private record Found(String words, int from, int to, int agreement) {}

    /** Words between two places of the text, not where they are only a part of longer ones. */
    private Stream<Found> found(Quote quote, String words, int from, int to) {
        var all = text().text();
        return Stream.iterate(
                        all.indexOf(words, from),
                        start -> start >= 0 && start + words.length() <= to,
                        start -> all.indexOf(words, start + 1))
                .flatMap(start -> found(quote, Quote.of(all, start, start + words.length()), start));
    }

    private Stream<Found> found(Quote quote, Quote here, int start) {
        int from = text().before(start);
        int to = text().behind(start + here.exact().length());
        boolean begins = putIn().stream().anyMatch(range -> range.from == from) || quote.beginsAlike(here);
        boolean ends = putIn().stream().anyMatch(range -> range.to == to) || quote.endsAlike(here);
        return begins && ends ? Stream.of(new Found(here.exact(), from, to, quote.agreement(here))) : Stream.empty();
    }

    private static Optional<Found> best(Stream<Found> found) {
        return found.max(Comparator.comparingInt(Found::agreement)
                .thenComparing(Comparator.comparingInt(Found::from).reversed()));
    }

    private PlacedText text() {
        var placed = text;
        if (placed == null) {
            placed = PlacedText.of(after);
            text = placed;
        }
        return placed;
    }
}

package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the positions of a document are after one step, as the guide's chapter on mapping tells.
 *
 * @param ranges that the step replaced, in order and apart; sizes in positions
 */
public record StepMap(List<Range> ranges) implements Mappable {

    public static final StepMap EMPTY = new StepMap(List.of());

    /**
     * @param start in the document before
     * @param newStart in the document after
     */
    public record Range(int start, int oldSize, int newStart, int newSize) {

        int end() {
            return start + oldSize;
        }
    }

    public StepMap {
        ranges = List.copyOf(ranges);
    }

    static StepMap of(int start, int oldSize, int newSize) {
        return new StepMap(List.of(new Range(start, oldSize, start, newSize)));
    }

    /** Two ranges, the second given in the positions before as the first is. */
    static StepMap of(int start, int oldSize, int newSize, int start2, int oldSize2, int newSize2) {
        var first = new Range(start, oldSize, start, newSize);
        return new StepMap(List.of(first, new Range(start2, oldSize2, start2 + newSize - oldSize, newSize2)));
    }

    public StepMap inverted() {
        return new StepMap(ranges.stream()
                .map(range -> new Range(range.newStart, range.newSize, range.start, range.oldSize))
                .toList());
    }

    /** The same, with ranges that touch each other as one: such as those around a gap that holds nothing. */
    StepMap joined() {
        var all = new ArrayList<Range>();
        for (var range : ranges) {
            var last = all.isEmpty() ? null : all.getLast();
            if (last == null || last.end() < range.start) {
                all.add(range);
            } else {
                all.removeLast();
                all.add(new Range(
                        last.start, last.oldSize + range.oldSize, last.newStart, last.newSize + range.newSize));
            }
        }
        return all.size() == ranges.size() ? this : new StepMap(all);
    }

    @Override
    public MapResult mapResult(int position, int side) {
        int shift = 0;
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            if (range.start > position) break;
            if (position <= range.end()) return within(range, i, position, side);
            shift = range.newStart + range.newSize - range.end();
        }
        return MapResult.unharmed(position + shift);
    }

    private static MapResult within(Range range, int index, int position, int side) {
        boolean atStart = position == range.start;
        boolean atEnd = position == range.end();
        boolean stay = range.oldSize == 0 ? side < 0 : atStart || !atEnd && side < 0;
        var recovery = position == (side < 0 ? range.start : range.end())
                ? null
                : new MapResult.Recovery(index, position - range.start);
        // An insertion deletes nothing.
        boolean gone = range.oldSize > 0;
        boolean across = gone && !atStart && !atEnd;
        return new MapResult(
                range.newStart + (stay ? 0 : range.newSize),
                gone && (side < 0 ? !atStart : !atEnd),
                gone && !atStart,
                gone && !atEnd,
                across,
                recovery);
    }

    /** The position that was deleted by the map that this one mirrors. */
    int recover(MapResult.Recovery recovery) {
        return ranges.get(recovery.range()).newStart + recovery.offset();
    }
}

package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The marks of a node, ordered as the schema lists their types. */
public record Marks(List<Mark> list) implements Iterable<Mark> {

    public static final Marks NONE = new Marks(List.of());

    public Marks {
        list = List.copyOf(list);
    }

    /** As given, but ordered; may hold what a schema doesn't allow together. */
    static Marks ordered(List<Mark> marks) {
        if (marks.isEmpty()) return NONE;
        var sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(mark -> mark.type().rank()));
        return new Marks(sorted);
    }

    /** With {@code added} in its place and without those that it excludes; unchanged where one of them excludes it. */
    Marks with(Mark added) {
        var result = new ArrayList<Mark>(list.size() + 1);
        boolean placed = false;
        for (var mark : list) {
            if (mark.equals(added)) return this;
            if (added.type().excludes(mark.type())) continue;
            if (mark.type().excludes(added.type())) return this;
            if (!placed && mark.type().rank() > added.type().rank()) {
                result.add(added);
                placed = true;
            }
            result.add(mark);
        }
        if (!placed) result.add(added);
        return new Marks(result);
    }

    Marks without(Mark removed) {
        return list.contains(removed)
                ? new Marks(list.stream().filter(mark -> !mark.equals(removed)).toList())
                : this;
    }

    public boolean contains(Mark mark) {
        return list.contains(mark);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    int size() {
        return list.size();
    }

    /** Whether these could be together: each once, none excluded by another, in order. */
    boolean areValid() {
        var built = NONE;
        for (var mark : list) built = built.with(mark);
        return built.equals(this);
    }

    @Override
    public Iterator<Mark> iterator() {
        return list.iterator();
    }
}

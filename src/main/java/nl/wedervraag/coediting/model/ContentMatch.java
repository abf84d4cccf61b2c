package nl.wedervraag.coediting.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state of the automaton that a content expression becomes: which kinds of nodes may follow, and whether it may end
 * here. Made from the expression's derivatives (Brzozowski, 'Derivatives of Regular Expressions', 1964).
 */
final class ContentMatch {

    static final ContentMatch EMPTY = new ContentMatch(true);

    private final boolean end;
    private final Map<String, ContentMatch> next = new LinkedHashMap<>();

    private ContentMatch(boolean end) {
        this.end = end;
    }

    static ContentMatch of(Expression expression) {
        return expression.equals(Expression.EMPTY) ? EMPTY : of(expression, new HashMap<>());
    }

    private static ContentMatch of(Expression expression, Map<Expression, ContentMatch> known) {
        var existing = known.get(expression);
        if (existing != null) return existing;
        var state = new ContentMatch(expression.mayBeEmpty());
        known.put(expression, state);
        for (var name : expression.names()) {
            var rest = expression.after(name);
            if (!rest.equals(Expression.NOTHING)) state.next.put(name, of(rest, known));
        }
        return state;
    }

    boolean isEnd() {
        return end;
    }

    @Nullable
    ContentMatch after(String name) {
        return next.get(name);
    }

    @Nullable
    ContentMatch after(Fragment children) {
        return after(children, 0, children.count());
    }

    @Nullable
    ContentMatch after(Fragment children, int from, int to) {
        ContentMatch state = this;
        for (int i = from; i < to && state != null; i++)
            state = state.after(children.child(i).type().name());
        return state;
    }

    boolean beginsLike(ContentMatch other) {
        for (var name : next.keySet()) {
            if (other.next.containsKey(name)) return true;
        }
        return false;
    }

    /** The kinds of nodes that may come first, in the schema's order of preference. */
    Iterable<String> first() {
        return next.keySet();
    }
}

package nl.wedervraag.coediting.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A content expression: a regular expression over names of node types. */
sealed interface Expression {

    /** Matches nothing at all. */
    Expression NOTHING = new Choice(List.of());

    /** Matches no children. */
    Expression EMPTY = new Empty();

    record Empty() implements Expression {}

    record One(String name) implements Expression {}

    record Sequence(Expression first, Expression rest) implements Expression {}

    record Choice(List<Expression> options) implements Expression {}

    record Repeated(Expression item) implements Expression {}

    static Expression sequence(Expression first, Expression rest) {
        if (first.equals(NOTHING) || rest.equals(NOTHING)) return NOTHING;
        if (first.equals(EMPTY)) return rest;
        return rest.equals(EMPTY) ? first : new Sequence(first, rest);
    }

    /** Without doubles and nesting, so that there are finitely many derivatives. */
    static Expression choice(List<Expression> options) {
        var distinct = new LinkedHashSet<Expression>();
        for (var option : options) {
            if (option instanceof Choice(var inner)) distinct.addAll(inner);
            else distinct.add(option);
        }
        return distinct.size() == 1 ? distinct.getFirst() : new Choice(List.copyOf(distinct));
    }

    default boolean mayBeEmpty() {
        return switch (this) {
            case Empty _, Repeated _ -> true;
            case One _ -> false;
            case Sequence(var first, var rest) -> first.mayBeEmpty() && rest.mayBeEmpty();
            case Choice(var options) -> options.stream().anyMatch(Expression::mayBeEmpty);
        };
    }

    /** What may follow once a node of that name has been seen. */
    default Expression after(String seen) {
        return switch (this) {
            case Empty _ -> NOTHING;
            case One(var name) -> name.equals(seen) ? EMPTY : NOTHING;
            case Sequence(var first, var rest) -> {
                var inFirst = sequence(first.after(seen), rest);
                yield first.mayBeEmpty() ? choice(List.of(inFirst, rest.after(seen))) : inFirst;
            }
            case Choice(var options) ->
                choice(options.stream().map(option -> option.after(seen)).toList());
            case Repeated(var item) -> sequence(item.after(seen), this);
        };
    }

    default Set<String> names() {
        var names = new LinkedHashSet<String>();
        switch (this) {
            case Empty _ -> {}
            case One(var name) -> names.add(name);
            case Sequence(var first, var rest) -> {
                names.addAll(first.names());
                names.addAll(rest.names());
            }
            case Choice(var options) -> options.forEach(option -> names.addAll(option.names()));
            case Repeated(var item) -> names.addAll(item.names());
        }
        return names;
    }
}
